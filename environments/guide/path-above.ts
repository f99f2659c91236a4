/** The key above another one, of which `*` is any name and `[]` an item. */
export const pathAbove = (path: string): string => path.replace(/(?:\.\*|\[\])?\.?[^.]+$/, "");
