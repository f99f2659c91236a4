import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { HopProbe } from "../../probe";
import { putBack } from "../put-back";
import { hiddenIn, renderAnswer } from "../unanswered";
import { wordsOn } from "./authorization";
import { type ExpectedBroker, nameOf } from "./expected";

const { passed, failed, unseen } = checksOf("broker");

/** Whether people come back from each sign-out: one check for all apps whose people come back to the same place. */
export function checkSignOuts(expected: ExpectedBroker, probe: HopProbe): Promise<readonly Check[]> {
  const links = [...(expected.signOutLinks ?? [])];
  const places = new Map(links.map(([, link]) => [placeOf(link), link]));
  return Promise.all(
    [...places].map(([place, link]) => {
      const apps = links.filter(([, each]) => placeOf(each) === place).map(([app]) => app);
      return checkSignOut(expected, apps.join(", "), link, probe);
    }),
  );
}

const targetOf = (link: string): string => new URL(link).searchParams.get("returnTo") ?? "";

/** Where people come back to, as Auth0 compares it: without the query. */
const placeOf = (link: string): string =>
  `${new URL(link).searchParams.get("client_id")} ${targetOf(link).replace(/[?#].*/, "")}`;

async function checkSignOut(
  expected: ExpectedBroker,
  of: string,
  link: string,
  probe: HopProbe,
): Promise<Check> {
  const id = "sign-out";
  const name = nameOf(expected);
  const target = targetOf(link);
  const statement = `${name} sends people back who sign out of ${of}`;
  const seen = await probe.get(link);
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, { of, ...hiddenIn(seen) });
  if (seen.location?.href === new URL(target).href) return passed(id, statement, { of, expected: target });
  const found = findError(seen.text)?.id;
  return failed(id, statement, {
    of,
    expected: target,
    seen: (seen.location === undefined ? wordsOn(seen.text) : undefined) ?? renderAnswer(seen),
    means: `Whoever signs out stays on ${name}'s error page`,
    toDo: putBack(
      name,
      expected.environment,
      "add the URL without its query to the application's Allowed Logout URLs",
    ),
    ...(found !== undefined && { error: found }),
  });
}
