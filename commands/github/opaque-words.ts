/**
 * Words of 20 and more characters with lower case, upper case and digits in them: what client secrets, keys and tokens
 * look like, and what names, addresses, GUIDs and ARNs do not.
 */
const OPAQUE = /(?<![\w+/=~.-])(?=[\w+/=~.-]*[a-z])(?=[\w+/=~.-]*[A-Z])(?=[\w+/=~.-]*\d)[\w+/=~.-]{20,}/g;

/** A text without whatever may be a secret, which a message of a provider or a cloud could quote. */
export const withoutOpaqueWords = (text: string): string => text.replace(OPAQUE, "(secret)");
