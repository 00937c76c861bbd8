// Links that carry code: all of it is behind the "#", which browsers do not send to servers.

const encode = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const decode = text => new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0)));

/** The address of this page with what is in it. */
export const shareLink = ({ code, example, profile, build, settings }, defaultSettings) => {
  const parts = [example ? `example=${example}` : `code=${encode(code)}`];
  if (profile !== 'web-widget') parts.push(`profile=${profile}`);
  if (build !== 'newer') parts.push(`build=${build}`);
  if (settings !== defaultSettings) parts.push(`settings=${encode(settings)}`);
  return `${location.href.split('#')[0]}#${parts.join('&')}`;
};

/** What the address of this page carries. */
export const readLink = () => {
  const parts = new URLSearchParams(location.hash.slice(1));
  const text = name => {
    try {
      return parts.has(name) ? decode(parts.get(name)) : undefined;
    } catch {
      return undefined;
    }
  };
  const oneOf = (name, known) => known.find(value => value === parts.get(name));
  return {
    code: text('code'),
    example: parts.get('example'),
    profile: oneOf('profile', ['web-widget', 'standalone']),
    build: oneOf('build', ['newer', '2025-06']),
    settings: text('settings'),
  };
};
