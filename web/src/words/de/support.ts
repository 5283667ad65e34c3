import type { Words } from '../words';

export const support: Words['support'] = {
  anywhere: 'In Gefahr? Ruf den Notruf deines Landes an. Menschen zum Reden, Land für Land: findahelpline.com.',
  hint: 'Du bist damit nicht allein.',
  hintLink: 'Hier sind Menschen, mit denen du reden kannst',
};
