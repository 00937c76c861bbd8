import { createRoot } from 'react-dom/client';
import Chat from '@inlightmedia/react-zendesk-chat';

const App = () => <>
  <Chat appID={OLD_KEY} language="de" title="Ask us" onError={error => saw.push(String(error))} />
  <button id="help" onClick={() => $zopim.livechat.window.show()}>Help</button>
</>;

let root;

window.mount = () => {
  root = createRoot(document.getElementById('root'));
  root.render(<App />);
};
window.unmount = () => root.unmount();
mount();
