import { type Check, checksOf } from "../../check";
import type { Sent } from "../../expected";
import { type HopProbe, hiddenBy, type Seen } from "../../probe";
import { isMicrosofts } from "./authority";
import type { ExpectedEntra } from "./expected-entra";
import { errorOf, fixOf, meaningOf } from "./known-error";
import { codeIn, readPage } from "./read-page";

const checks = checksOf("entra");

/** How often Microsoft sends people on from one of its hosts to the next, at most. */
const MOST_REDIRECTS = 3;

/** Asks what a request gets to see, by way of Microsoft's other hosts if it leads there. */
export async function askPage(url: URL, probe: HopProbe): Promise<Seen> {
  let seen = await probe.get(url);
  for (let count = 0; count < MOST_REDIRECTS; count++) {
    if (!seen.isAnswer || seen.location === undefined || !isMicrosofts(seen.location)) break;
    if (readPage(seen).kind === "error") break;
    seen = await probe.get(seen.location);
  }
  return seen;
}

/** What Microsoft shows to who arrives. What is wrong with the request hides why. */
export function checkPage(
  { from, environment }: Pick<ExpectedEntra, "from" | "environment">,
  { because }: Sent,
  seen: Seen | undefined,
  request: readonly Check[],
): Check {
  const statement = "Microsoft shows its sign-in page, without an error";
  const wrong = request.find(({ verdict }) => verdict === "failed");
  if (seen === undefined) {
    const hidden = wrong?.id ?? because;
    return checks.unseen("page", statement, {
      means: `${from.name} sends nobody to Microsoft`,
      ...(hidden !== undefined && { because: hidden }),
    });
  }
  if (!seen.isAnswer) return checks.unseen("page", statement, hiddenBy(seen));
  const page = readPage(seen);
  if (page.kind === "sign-in") return checks.passed("page", statement);
  if (page.kind === "other") return checks.unseen("page", statement, { means: page.reason });
  if (wrong !== undefined) {
    return checks.unseen("page", statement, {
      seen: page.text,
      means: "The request is wrong",
      because: wrong.id,
    });
  }
  return checks.failed("page", statement, {
    seen: page.text,
    means: meaningOf(page.text) ?? "Nobody can sign in: Microsoft refuses the request",
    toDo: fixOf(page.text, environment) ?? `npm run explain -- '${page.text.replaceAll("'", "’")}'`,
    ...errorOf(page.text),
  });
}

/** Where something else than Microsoft's document comes, a page may be somebody else's, too, even one without an error. */
export function behindStranger(found: readonly Check[]): readonly Check[] {
  const document = found.find(({ id }) => id === "entra-discovery");
  const isStrange = document?.verdict === "failed" && /^HTTP \d+: (?!AADSTS)/.test(document.seen ?? "");
  if (!isStrange) return found;
  return found.map((each) =>
    ["entra-page", "entra-secret"].includes(each.id) &&
    each.verdict !== "failed" &&
    each.because === undefined
      ? checks.unseen(each.id.replace("entra-", ""), each.statement, {
          means: "It may not be Microsoft that answers",
          because: document.id,
        })
      : each,
  );
}

/** What an error on Microsoft's page hides: the same error elsewhere. */
export function behind(page: Check, check: Check): Check {
  const code = codeIn(check.seen ?? "");
  if (page.verdict !== "failed" || check.verdict !== "failed" || code === undefined) return check;
  if (code !== codeIn(page.seen ?? "")) return check;
  const { id, hop, statement, seen } = check;
  return {
    ...{ id, hop, statement, verdict: "unseen" },
    ...(seen !== undefined && { seen }),
    means: "It is the error that Microsoft's page shows",
    because: page.id,
  };
}
