import { mount } from 'svelte';
import App from './App.svelte';
import { trustedScript } from './engine/trusted';
import { isBackAfterLeaving } from './exit';
import './theme.css';
import { language } from './words/language';
import { words } from './words/words';

document.documentElement.lang = language;

const target = document.getElementById('app');
if (isBackAfterLeaving()) location.replace(words.app.list.page);
else if (target) mount(App, { target });

// Only a built app has one; a page that is being developed is always fetched afresh.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register(trustedScript('./sw.js')).catch(() => undefined);
}
