import type { ProviderLink } from "../../backend";
import { attributesIn } from "../../user-pools/letter-case";
import type { UserPool } from "../../user-pools/types";

/** The attribute of a link by a person's ID at the identity provider. */
export const SUBJECT = "Cognito_Subject";

/**
 * Whom a person was linked to: by their ID, or, until they sign in for the first time, by a mapped attribute.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html
 */
export function findLink(
  links: readonly ProviderLink[],
  {
    userId,
    attributes,
    userPool,
  }: {
    readonly userId: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly userPool: UserPool;
  },
): ProviderLink | undefined {
  const same = (name: string, value: string) => attributesIn(userPool, { [name]: value })[name];
  const bySubject = links.find((link) => link.attributeName === SUBJECT && link.attributeValue === userId);
  return (
    bySubject ??
    links.find(({ attributeName: name, attributeValue }) => {
      const value = attributes[name];
      return value !== undefined && same(name, value) === same(name, attributeValue);
    })
  );
}
