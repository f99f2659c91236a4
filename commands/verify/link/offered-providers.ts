import { attributeOf, tagsIn } from "../network/tags";

/** What Cognito's own page lets people choose from. */
export interface Offered {
  /** Names of identity providers in the user pool. */
  readonly providers: readonly string[];
  /** Whether an e-mail address leads to further ones. */
  readonly asksForEmail: boolean;
  readonly hasPasswordForm: boolean;
}

/**
 * Reads Cognito's page. The classic one has a button for each, named after it, as pages that people copied and scripts that press
 * them show; managed login is made by a script, and shows nothing here.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 */
export function readOffered(html: string): Offered {
  const tags = tagsIn(html, ["input", "button", "a"]);
  const named = tags.flatMap((tag) => {
    if (attributeOf(tag, "name") === "identity_provider") return attributeOf(tag, "value") ?? [];
    const [, linked] = /identity_provider=([^&"'\s]+)/.exec(tag) ?? [];
    if (linked !== undefined) return new URLSearchParams(`name=${linked}`).get("name") ?? [];
    const isButton = /\bidpButton-customizable\b/.test(attributeOf(tag, "class") ?? "");
    return isButton ? (attributeOf(tag, "value") ?? attributeOf(tag, "aria-label") ?? []) : [];
  });
  return {
    providers: [...new Set(named)],
    asksForEmail: /corporateEmail|corporate ID/i.test(html) && named.length === 0,
    hasPasswordForm: tags.some((tag) => attributeOf(tag, "name") === "password"),
  };
}
