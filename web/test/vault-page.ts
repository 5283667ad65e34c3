// The vault for the browser tests, in a page and in a worker; tests/browser has the app itself.
import { trustedScript } from '../src/engine/trusted';
import { type Vault, createVault } from '../src/vault/vault';
import { goldenVectors } from './vault-vectors';

const vaults = new Map<string, Vault>();
let heard = 0;

/** Bytes travel as arrays of numbers. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

const isBytes = (value: unknown): value is number[] => Array.isArray(value) && value.length > 50 && typeof value[0] === 'number';

export async function callVault(name: string, what: keyof Vault | 'vectors', args: unknown[]): Promise<unknown> {
  if (what === 'vectors') return goldenVectors();
  if (!vaults.has(name)) {
    const vault = createVault(name);
    vault.changed(() => (heard += 1));
    vaults.set(name, vault);
  }
  const work = vaults.get(name)![what] as (...args: unknown[]) => Promise<unknown>;
  return plain(await work(...args.map((value) => (isBytes(value) ? Uint8Array.from(value) : value))));
}

if (typeof document === 'undefined') {
  self.addEventListener('message', (event: MessageEvent<Parameters<typeof callVault>>) => {
    void callVault(...event.data).then((reply) => self.postMessage(reply));
  });
} else {
  let worker: Worker | undefined;
  const callWorker = (...call: Parameters<typeof callVault>): Promise<unknown> =>
    new Promise((resolve) => {
      worker ??= new Worker(trustedScript('./page.js'), { type: 'module' });
      worker.addEventListener('message', (event) => resolve(event.data), { once: true });
      worker.postMessage(call);
    });
  const appendForever = async (name: string, told: (id: string) => void): Promise<void> => {
    for (let i = 0; ; ++i) {
      const reply = (await callVault(name, 'append', [`{"kind":"checked_in","line":"${i}"}`])) as { ok: boolean; value: { eventId: string } };
      if (reply.ok) told(reply.value.eventId);
    }
  };
  Object.assign(window, { inPage: { callVault, callWorker, appendForever, heard: () => heard } });
}
