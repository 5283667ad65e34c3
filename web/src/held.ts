/** Nothing can be written within `element` while `work` lasts: no letter falls between what is kept and what comes next. */
export async function held<T>(element: HTMLElement | undefined, work: () => Promise<T>): Promise<T> {
  if (!element) return work();
  const focused = document.activeElement;
  element.inert = true;
  try {
    return await work();
  } finally {
    element.inert = false;
    // What is inert loses the focus.
    if (focused instanceof HTMLElement && element.contains(focused)) focused.focus({ preventScroll: true });
  }
}
