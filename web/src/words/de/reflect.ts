import type { Words } from '../words';

export const reflect: Words['reflect'] = {
  lead: 'Sieh dir mit etwas mehr Abstand an, was geschehen ist, in deinem eigenen Tempo.',
};
