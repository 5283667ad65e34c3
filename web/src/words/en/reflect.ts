/** The page of Reflect; the names of its rooms come from the core. */
export const reflect = {
  lead: 'Look at what happened with a little more distance, in your own time.',
};
