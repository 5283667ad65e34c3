export const safety = {
  title: 'Private questions',
};
