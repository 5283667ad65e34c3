// Keeps this build's files on the device, so that the app opens without a network. It keeps nothing that a person wrote.
// What it is not: a protection from whoever runs the website; browsers fetch this very file past it.
const version = 'securebase-__VERSION__';
const files = ['__FILES__'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clean = caches.keys().then((names) => Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  // An address that is no file of this build is a place within the app.
  const shell = () => (event.request.mode === 'navigate' ? caches.match('./') : undefined);
  const kept = caches.match(event.request, { ignoreSearch: true }).then((file) => file ?? shell());
  event.respondWith(kept.then((file) => file ?? fetch(event.request)));
});
