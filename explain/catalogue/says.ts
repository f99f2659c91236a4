/** Recognizes a text that has each of some words, anywhere and in any order, in a time that grows with the text alone. */
export const says = (...words: readonly RegExp[]): RegExp =>
  new RegExp(
    ["^", ...words.map(({ source }) => `(?=[\\s\\S]*?(?:${source}))`)].join(""),
    words.some(({ flags }) => flags.includes("i")) ? "i" : "",
  );
