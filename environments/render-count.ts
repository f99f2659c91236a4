/** A number of things, like `1 resource` and `2 resources`. */
export const renderCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
