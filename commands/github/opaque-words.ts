/**
 * Words of 20 and more characters with lower case, upper case and digits in them: what client secrets, keys and tokens
 * look like, and what names, addresses, GUIDs and ARNs do not.
 */
const OPAQUE = /(?<![\w+/=~.-])(?=[\w+/=~.-]*[a-z])(?=[\w+/=~.-]*[A-Z])(?=[\w+/=~.-]*\d)[\w+/=~.-]{20,}/g;

/** Hides whatever may be a secret in a text: a message of a provider or a cloud could quote one. */
export const hideOpaqueWords = (text: string): string => text.replace(OPAQUE, "(secret)");
