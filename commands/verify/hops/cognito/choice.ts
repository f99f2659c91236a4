import { type Check, checksOf } from "../../check";
import type { ExpectedClient, ExpectedPool } from "../../expected";
import { tagsIn } from "../../network/tags";
import type { HopProbe } from "../../probe";
import { hiddenIn, renderAnswer } from "../unanswered";
import { authorizeLink } from "./authorization";

const { passed, failed, unseen } = checksOf("cognito");

/** How Cognito's own page lets people choose. */
export const CHOICES = { byButton: "a button for each", byEmail: "a field for an e-mail address" } as const;

/** What Cognito's own page offers who is to choose one of several identity providers: whom the app sends there without naming one. */
export async function checkChoice(
  { host }: ExpectedPool,
  client: ExpectedClient,
  probe: HopProbe,
): Promise<readonly Check[]> {
  const { name: of, identityProviders } = client;
  if (identityProviders.length < 2) return [];
  const id = "choice";
  const statement = `Cognito's own page offers the ways in of ${of}`;
  const seen = await probe.follow(authorizeLink(host, client));
  if (!seen.isAnswer || hiddenIn(seen) !== undefined)
    return [unseen(id, statement, { of, ...hiddenIn(seen) })];
  if (seen.status !== 200 || seen.location !== undefined) {
    return [
      failed(id, statement, {
        of,
        expected: "a page on which people choose an identity provider",
        seen: renderAnswer(seen),
        means: "Nobody gets further whose app does not name an identity provider",
        toDo: `look in the AWS console which identity providers the app client ${of} has`,
      }),
    ];
  }
  const choice = choiceOn(seen.text, identityProviders);
  return [passed(id, statement, { of, ...(choice !== undefined && { seen: choice }) })];
}

/**
 * Reads the classic hosted page, whose button of a provider has its name as its value (`idpButton-customizable`). What a script makes,
 * as managed login does, can't be read.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html
 */
function choiceOn(html: string, names: readonly string[]): string | undefined {
  const tags = tagsIn(html, ["input", "button"]);
  const isButton = (name: string) =>
    tags.some((tag) => /\bvalue="([^"]*)"/i.exec(tag)?.[1] === name && !/type="hidden"/i.test(tag));
  if (names.every(isButton)) return CHOICES.byButton;
  const hasField = tags.some((tag) => /^<input/i.test(tag) && /type="email"|name@host\.com/i.test(tag));
  return hasField && !names.some(isButton) ? CHOICES.byEmail : undefined;
}
