import { withoutMarks } from "../../../review/code";
import { cloudOf } from "../../../review/look";
import { renderAction } from "../../../review/render/actions";
import { renderAhead } from "../../../review/render/ahead";
import { renderWayBack } from "../../../review/render/way-back";
import { isWaived, type Review, type ReviewedChange, type ReviewedFinding } from "../../../review/review";
import { extensionAt } from "../../../stacks/addresses";
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

/**
 * The checks of the control planes, by a review of the drift: of each hop what the rules find, what was changed by hand and no
 * rule minds, and what nobody could look at.
 *
 * @param clouds the hops that the environment has
 */
export function checksOfReview(review: Review, hops: readonly Hop[]): Check[] {
  const clouds = (Object.keys(NAMES) as Cloud[]).filter((cloud) => hops.includes(cloud));
  return [...clouds.flatMap((cloud) => checksOfCloud(review, cloud)), checkFile(review)];
}

function checksOfCloud(review: Review, cloud: Cloud): Check[] {
  const found = review.findings.filter(
    ({ address, severity, waiver }) => cloudAt(address) === cloud && severity !== "note" && !isWaived(waiver),
  );
  const refused = review.refusals.filter(({ address }) => cloudAt(address) === cloud);
  const broken = [
    ...found.map((finding) => checkOfFinding(finding, cloud)),
    ...refused.map(({ message }) =>
      checksOf(cloud).failed("refusal", `Terraform takes what ${NAMES[cloud]} has`, { seen: message }),
    ),
  ];
  const fits = `What ${NAMES[cloud]} has fits the environment file and the other hops, by the rules of a plan review`;
  return [
    ...(broken.length > 0 ? broken : [checksOf(cloud).passed("rules", fits)]),
    checkUnchanged(review, cloud, found),
    checkBesides(review, cloud),
  ];
}

function checkOfFinding({ id, cause, people, mend }: ReviewedFinding, cloud: Cloud): Check {
  return checksOf(cloud).failed(id, `The rule ${id} finds nothing`, {
    seen: withoutMarks(cause),
    means: people,
    toDo: mend,
  });
}

function checkUnchanged(review: Review, cloud: Cloud, found: readonly ReviewedFinding[]): Check {
  const statement = `${NAMES[cloud]} has what was deployed`;
  const checks = checksOf(cloud);
  const changed = review.changes.filter(({ address }) => cloudAt(address) === cloud);
  const explains = ({ address }: ReviewedChange) => found.find((each) => each.address === address);
  const others = changed.filter((change) => explains(change) === undefined);
  if (others.length > 0) {
    return checks.failed("unchanged", statement, {
      seen: others.map((change) => renderChange(change, review.kind)).join("\n"),
      means: "It was changed outside Terraform. No rule says that it keeps anybody out, or lets anybody in",
      toDo: renderWayBack({ environment: review.environment, changes: others }),
    });
  }
  const [first] = changed.flatMap((change) => explains(change) ?? []);
  if (first === undefined) return checks.passed("unchanged", statement);
  return checks.unseen("unchanged", statement, {
    seen: changed.map((change) => renderChange(change, review.kind)).join("\n"),
    means: "What was changed outside Terraform is what a rule finds",
    because: `${cloud}-${first.id}`,
  });
}

/** On one line: `identity provider was changed: provider_details.authorize_scopes: openid → openid email`. */
function renderChange(change: ReviewedChange, kind: Review["kind"]): string {
  const differences = change.differences.map(({ attribute, text }) => `${attribute}: ${text}`);
  return [`${change.resource} ${renderAction(change, kind)}`, ...differences].join("\n  ");
}

function checkBesides({ notSeen = [] }: Review, cloud: Cloud): Check {
  const statement = `What ${NAMES[cloud]} has besides, and Terraform does not see, was looked at`;
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
