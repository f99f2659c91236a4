import { randomUUID } from "node:crypto";
import { AwsError } from "./aws-error";
import type { Service, ServiceContext } from "./service";
import { authenticate, type SignatureError, type SignedRequest } from "./signature";

const TARGET = /^AWSWAF_20190729\.([A-Z]\w+)$/;

/** What Terraform calls for a web ACL and its association with a user pool. */
const OPERATIONS = [
  "AssociateWebACL",
  "CreateWebACL",
  "DeleteWebACL",
  "DisassociateWebACL",
  "GetWebACL",
  "GetWebACLForResource",
  "ListTagsForResource",
  "TagResource",
  "UntagResource",
  "UpdateWebACL",
];

const OF_RESOURCE = ["AssociateWebACL", "DisassociateWebACL", "GetWebACLForResource"];

/** @see https://github.com/hashicorp/terraform-provider-aws/issues/28753 */
const invalidArn = (field: string, arn: string) =>
  new AwsError(
    "WAFInvalidParameterException",
    `Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information separated by colons or slashes., field: ${field}, parameter: ${arn}`,
  );

/** @see https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html */
const nonexistent = () =>
  new AwsError(
    "WAFNonexistentItemException",
    "AWS WAF couldn’t perform the operation because your resource doesn’t exist.",
  );

/** @see https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html */
const associated = () =>
  new AwsError(
    "WAFAssociatedItemException",
    "AWS WAF couldn’t perform the operation because your resource is being used by another resource or it’s associated with another resource.",
  );

/**
 * WAF, as far as Terraform puts a web ACL in front of a user pool. ministack stores both; no request of a person who signs in
 * passes a web ACL, and its rules are not checked.
 */
export function waf({ backend, deployedPools, findAccessKey }: ServiceContext): Service {
  /** What ministack answers, which has some errors in words of its own. */
  async function forward(request: SignedRequest, accountId: string): Promise<Response> {
    const answer = await backend.forward(request, accountId);
    if (answer.ok) return answer;
    const { __type = "" } = (await answer.clone().json()) as { __type?: string };
    if (__type.endsWith("WAFNonexistentItemException")) throw nonexistent();
    return answer;
  }

  /** The resources that a web ACL is associated with. */
  async function associationsOf(request: SignedRequest, accountId: string, arn: string): Promise<string[]> {
    const headers = new Headers(request.headers);
    headers.set("x-amz-target", "AWSWAF_20190729.ListResourcesForWebACL");
    const body = Buffer.from(JSON.stringify({ WebACLArn: arn }));
    const answer = await backend.forward({ ...request, headers, body }, accountId);
    const { ResourceArns = [] } = (await answer.json()) as { ResourceArns?: string[] };
    return ResourceArns;
  }

  async function assertUnused(request: SignedRequest, accountId: string, input: Input): Promise<void> {
    const { Name, Id, Scope } = input;
    if (Scope !== "REGIONAL") return;
    const region = request.url.hostname.split(".")[1];
    const arn = `arn:aws:wafv2:${region}:${accountId}:regional/webacl/${Name}/${Id}`;
    if ((await associationsOf(request, accountId, arn)).length > 0) throw associated();
  }

  function assertUserPool(arn: string, accountId: string, region: string): void {
    const [, partition, service, arnRegion, arnAccount, resource] =
      /^arn:(aws):([a-z0-9-]+):([a-z0-9-]*):(\d*):(.+)$/.exec(arn) ?? [];
    if (partition === undefined) throw invalidArn("RESOURCE_ARN", arn);
    const [, userPoolId] = /^userpool\/(.+)$/.exec(resource ?? "") ?? [];
    if (service !== "cognito-idp" || userPoolId === undefined) throw notInLab("resources but user pools");
    // No public source has the words for a resource of another account or region, or for one that there is not.
    const isThere =
      arnRegion === region && arnAccount === accountId && deployedPools.pool(userPoolId) !== undefined;
    if (!isThere) throw nonexistent();
  }

  return {
    async fetch(request, region) {
      const { accountId } = authenticate(request, { service: "wafv2", region }, findAccessKey);
      const operation = TARGET.exec(request.headers.get("x-amz-target") ?? "")?.[1] ?? "";
      if (!OPERATIONS.includes(operation)) throw notInLab(`the operation ${operation}`);
      const input = parse(request.body);
      if (input.Scope === "CLOUDFRONT") throw notInLab("web ACLs of CloudFront");
      if (OF_RESOURCE.includes(operation)) assertUserPool(String(input.ResourceArn), accountId, region);
      if (operation === "DeleteWebACL") await assertUnused(request, accountId, input);
      if (operation !== "GetWebACLForResource") return forward(request, accountId);
      // A resource without a web ACL is no error.
      return forward(request, accountId).catch((error) => {
        if (!(error instanceof AwsError) || error.code !== "WAFNonexistentItemException") throw error;
        return respond(200, {});
      });
    },
    signatureError({ fault, message }: SignatureError) {
      if (fault.reason === "missing") return new AwsError("MissingAuthenticationTokenException", message);
      if (fault.reason === "unknown key") return new AwsError("UnrecognizedClientException", message);
      return new AwsError("InvalidSignatureException", message);
    },
    renderError: ({ code, message, status }) => respond(status, { __type: code, message }),
  };
}

interface Input {
  readonly Id?: string;
  readonly Name?: string;
  readonly Scope?: string;
  readonly ResourceArn?: string;
}

const notInLab = (what: string) =>
  new AwsError("UnknownOperationException", `The lab's WAF does not have ${what}.`);

function parse(body: Uint8Array): Input {
  try {
    return JSON.parse(Buffer.from(body).toString() || "{}");
  } catch {
    throw new AwsError("SerializationException", "Unable to parse the request body as JSON");
  }
}

const respond = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() },
  });
