/** The one place that may name a script to load: only files of this app, by address. */

type Policy = { createScriptURL(url: string): string };
type TrustedTypes = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
};

function ownScript(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('a script of another origin');
  return url;
}

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy: Policy = factory?.createPolicy('securebase', { createScriptURL: ownScript }) ?? {
  createScriptURL: ownScript,
};

export const trustedScript = (url: string): string => policy.createScriptURL(url);
