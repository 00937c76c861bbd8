import { createRoot } from 'react-dom/client';
import useZendeskWidget, { ZendeskWidget } from 'use-zendesk-widget';

const App = () => {
  useZendeskWidget(OLD_KEY, { webWidget: { color: { theme: '#123456' } } });
  return <button id="help" onClick={() => ZendeskWidget('webWidget', 'open')}>Help</button>;
};

let root;

window.mount = () => {
  root = createRoot(document.getElementById('root'));
  root.render(<App />);
};
window.unmount = () => root.unmount();
mount();
