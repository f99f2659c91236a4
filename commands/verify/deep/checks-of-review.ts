import { withoutMarks } from "../../../review/code";
import { cloudOf } from "../../../review/look";
import { renderAction } from "../../../review/render/actions";
import { renderAhead } from "../../../review/render/ahead";
import { renderWayBack } from "../../../review/render/way-back";
import { isWaived, type Review, type ReviewedChange, type ReviewedFinding } from "../../../review/review";
import { extensionAt } from "../../../stacks/addresses";
import { PROGRAM } from "../../setup/terraform";
import { type Check, checksOf, type Hop } from "../check";

/** A hop that has a control plane. */
type Cloud = Extract<Hop, "cognito" | "broker" | "entra">;

const NAMES: Readonly<Record<Cloud, string>> = { cognito: "Cognito", broker: "Auth0", entra: "Entra" };

const CLOUD_OF: Readonly<Record<"auth0" | "cognito" | "entra", Cloud>> = {
  ...{ auth0: "broker", cognito: "cognito", entra: "entra" },
};

const TYPES: readonly (readonly [prefix: string, cloud: Cloud])[] = [
  ["aws_", "cognito"],
  ["data.aws_", "cognito"],
  ["auth0_", "broker"],
  ["azuread_", "entra"],
];

/** The hop of a resource. What Terraform keeps in its state alone is on no hop: Cognito's stand for it, where a sign-in begins. */
function cloudAt(address = ""): Cloud {
  const type = extensionAt(address)?.type ?? address;
  return TYPES.find(([prefix]) => type.startsWith(prefix))?.[1] ?? "cognito";
}

/** A check of a control plane, with the rules that speak in it. */
export interface DeepCheck extends Check {
  /** @default - none: it is about something else than what a rule finds */
  readonly rules?: readonly string[];
}

/**
 * The checks of the control planes, by a review of the drift: of each hop what the rules find, what was changed by hand and no
 * rule minds, and what nobody could look at.
 *
 * @param hops those that the environment has
 */
export function checksOfReview(review: Review, hops: readonly Hop[]): DeepCheck[] {
  const clouds = (Object.keys(NAMES) as Cloud[]).filter((cloud) => hops.includes(cloud));
  return [...clouds.flatMap((cloud) => checksOfCloud(review, cloud)), checkFile(review)];
}

function checksOfCloud(review: Review, cloud: Cloud): DeepCheck[] {
  const found = openFindings(review).filter(({ address }) => cloudAt(address) === cloud);
  const refused = review.refusals.filter(({ address }) => cloudAt(address) === cloud);
  const broken = [
    ...groupByAddress(found).map((group) => checkOfFindings(group, cloud)),
    ...refused.map(({ message }) =>
      checksOf(cloud).failed("refusal", `${PROGRAM.title} takes what ${NAMES[cloud]} has`, { seen: message }),
    ),
  ];
  const fits = `What ${NAMES[cloud]} has fits the environment file and the other hops, by the rules of a plan review`;
  return [
    ...(broken.length > 0 ? broken : [checksOf(cloud).passed("rules", fits)]),
    checkUnchanged(review, cloud),
    checkBesides(review, cloud),
  ];
}

/** What the rules forbid or warn of, and nothing waives. */
const openFindings = ({ findings }: Review): ReviewedFinding[] =>
  findings.filter(({ severity, waiver }) => severity !== "note" && !isWaived(waiver));

type Group = readonly [ReviewedFinding, ...ReviewedFinding[]];

/** One change of a resource can be against several rules: it is one fault. A value that is too much comes after one that is wrong. */
function groupByAddress(findings: readonly ReviewedFinding[]): Group[] {
  const groups = new Map<string, ReviewedFinding[]>();
  for (const finding of findings) {
    const { address = finding.id } = finding;
    groups.set(address, [...(groups.get(address) ?? []), finding]);
  }
  return [...groups.values()].map(
    (group) =>
      [...group].sort((one, other) => Number(isBeyond(one)) - Number(isBeyond(other))) as unknown as Group,
  );
}

const isBeyond = ({ id }: ReviewedFinding) => id === "beyond-the-stack";

function checkOfFindings(group: Group, cloud: Cloud): DeepCheck {
  const [{ id }] = group;
  const rules = [...new Set(group.map((each) => each.id))];
  const each = <Key extends "people" | "mend">(key: Key) => [...new Set(group.map((one) => one[key]))];
  const what =
    rules.length === 1 ? `The rule ${id} finds nothing` : `The rules ${rules.join(", ")} find nothing`;
  return {
    ...checksOf(cloud).failed(id, what, {
      seen: group.map(({ cause }) => withoutMarks(cause)).join("\n"),
      means: each("people").join(". "),
      toDo: each("mend").join(" "),
    }),
    rules,
  };
}

/** What a rule finds elsewhere than where it was changed: a secret that is gone, where it is used. */
const FOUND_ELSEWHERE: readonly (readonly [type: string, rule: string])[] = [
  ["azuread_application_password.", "app-registration-mismatch"],
  ["auth0_client_credentials.", "broker-client-mismatch"],
];

function checkUnchanged(review: Review, cloud: Cloud): Check {
  const statement = `${NAMES[cloud]} has what was deployed`;
  const checks = checksOf(cloud);
  const found = openFindings(review);
  const changed = review.changes.filter(({ address }) => cloudAt(address) === cloud);
  const explains = (change: ReviewedChange): string | undefined => {
    const [first] = groupByAddress(found.filter(({ address }) => address === change.address)).flat();
    const elsewhere = FOUND_ELSEWHERE.find(([type]) => change.address.startsWith(type))?.[1];
    const other = found.find(({ id }) => id === elsewhere);
    const finding = first ?? other;
    return finding && `${cloudAt(finding.address)}-${finding.id}`;
  };
  const others = changed.filter((change) => explains(change) === undefined);
  if (others.length > 0) {
    return checks.failed("unchanged", statement, {
      seen: others.map((change) => renderChange(change, review.kind)).join("\n"),
      means: `It was changed outside ${PROGRAM.title}, and no rule knows what that means for people`,
      toDo: renderWayBack({ environment: review.environment, changes: others }),
    });
  }
  const [because] = changed.flatMap((change) => explains(change) ?? []);
  if (because === undefined) return checks.passed("unchanged", statement);
  return checks.unseen("unchanged", statement, {
    seen: changed.map((change) => renderChange(change, review.kind)).join("\n"),
    means: `What was changed outside ${PROGRAM.title} is what a rule finds`,
    because,
  });
}

/** On one line: `identity provider was changed: provider_details.authorize_scopes: openid → openid email`. */
function renderChange(change: ReviewedChange, kind: Review["kind"]): string {
  const differences = change.differences.map(({ attribute, text }) => `${attribute}: ${text}`);
  return [`${change.resource} ${renderAction(change, kind)}`, ...differences].join("\n  ");
}

function checkBesides({ notSeen = [] }: Review, cloud: Cloud): Check {
  const statement = `What ${NAMES[cloud]} has besides, and ${PROGRAM.title} does not see, was looked at`;
  const mine = notSeen.filter((each) => {
    const of = cloudOf(each);
    return of === undefined || CLOUD_OF[of] === cloud;
  });
  if (mine.length === 0) return checksOf(cloud).passed("besides", statement);
  return checksOf(cloud).unseen("besides", statement, {
    means: mine.map(({ what, why }) => `Not looked at: ${what}. ${why}`).join(". "),
  });
}

/** A walk expects what the file says. */
function checkFile(review: Review): Check {
  const statement = `All that environments/${review.environment}.yaml says is deployed`;
  const [ahead] = renderAhead(review);
  if (ahead === undefined) return checksOf("machine").passed("file-deployed", statement);
  return checksOf("machine").failed("file-deployed", statement, {
    means: "The other checks expect what the file says",
    toDo: `npm run plan -- ${review.environment} shows what a deploy would change`,
  });
}
