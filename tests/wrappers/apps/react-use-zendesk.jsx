import { createRoot } from 'react-dom/client';
import { useZendesk, ZendeskProvider } from 'react-use-zendesk';

const Help = () => {
  const { open, show } = useZendesk();
  return <button id="help" onClick={() => { show(); open(); }}>Help</button>;
};

let root;

window.mount = () => {
  root = createRoot(document.getElementById('root'));
  root.render(<ZendeskProvider apiKey={OLD_KEY} onOpen={() => saw.push('open')}><Help /></ZendeskProvider>);
};
window.unmount = () => root.unmount();
mount();
