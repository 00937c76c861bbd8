import { createRoot } from 'react-dom/client';
import Zendesk, { ZendeskAPI } from 'react-zendesk';

const App = () => <>
  <Zendesk defer zendeskKey={OLD_KEY} color={{ theme: '#123456' }} onLoaded={() => saw.push('loaded')} />
  <button id="help" onClick={() => ZendeskAPI('webWidget', 'open')}>Help</button>
</>;

let root;

window.mount = () => {
  root = createRoot(document.getElementById('root'));
  root.render(<App />);
};
window.unmount = () => root.unmount();
mount();
