import { samlTenantOf } from "../../../../stacks/saml-endpoints";
import { type Check, checksOf } from "../../check";
import type { Sent } from "../../expected";
import { putBack } from "../put-back";
import { endpointAt, renderEndpoint, renderWhom } from "./authority";
import type { ExpectedSaml } from "./expected-saml";
import { errorOf } from "./known-error";
import { readSamlRequest, type SamlRequest } from "./saml-request";

const ofCognito = checksOf("cognito");

/** Whether Cognito asks Entra as it should. */
export async function checkSamlRequest(expected: ExpectedSaml, { url, because }: Sent): Promise<Check[]> {
  const { environment, tenantId, replyUrl, identifier, signsRequests } = expected;
  const endpoint = url && endpointAt(url);
  const tenant = tenantId ?? (endpoint?.kind === "saml" ? endpoint.segment : undefined);
  const whom = tenant === undefined ? "people of one tenant" : renderWhom(tenant);
  const statements = {
    "saml-endpoint": `Cognito sends people to where Microsoft signs in ${whom} by SAML`,
    "saml-request": "Cognito sends a request of SAML along",
    "saml-issuer": "Cognito calls itself what the user pool is called for SAML",
    "saml-reply-url": "Cognito asks for the answer at its own address for it",
    ...(signsRequests === true && { "saml-signature": "Cognito signs its requests" }),
  };
  const ids = Object.keys(statements) as (keyof typeof statements)[];
  const hide = (hidden: readonly string[], why: Partial<Check>) =>
    ids.filter((id) => hidden.includes(id)).map((id) => ofCognito.unseen(id, statements[id] ?? "", why));
  if (url === undefined) {
    const means = "Cognito sends nobody to Microsoft";
    return hide(ids, { means, ...(because !== undefined && { because }) });
  }
  const bindingUrl = tenantId === undefined ? undefined : samlTenantOf(tenantId, "").bindingUrl;
  const seen = renderEndpoint(url);
  const request = await readSamlRequest(url);
  const destination = request?.destination ?? seen;
  const isThere =
    endpoint?.kind === "saml" && (bindingUrl === undefined || seen === bindingUrl) && destination === seen;
  const first = isThere
    ? ofCognito.passed("saml-endpoint", statements["saml-endpoint"], { seen })
    : ofCognito.failed("saml-endpoint", statements["saml-endpoint"], {
        expected: bindingUrl ?? seen,
        seen: destination === seen ? seen : `${seen}, with a request for ${destination}`,
        means:
          endpoint === undefined
            ? "Nobody gets to Microsoft"
            : `People get to where Microsoft does not know them: ${seen}`,
        toDo: putBack(
          "Cognito",
          environment,
          "give the identity provider the metadata of the enterprise application",
        ),
      });
  if (endpoint?.kind !== "saml") {
    const rest = ids.filter((id) => id !== "saml-endpoint");
    return [
      first,
      ...hide(rest, { means: "Cognito sends nobody to Microsoft's SAML", because: "cognito-saml-endpoint" }),
    ];
  }
  if (request === undefined) {
    const rest = ids.filter((id) => id !== "saml-endpoint" && id !== "saml-request");
    return [
      first,
      ofCognito.failed("saml-request", statements["saml-request"], {
        expected: "SAMLRequest, with an AuthnRequest that is deflated and in base64",
        seen: url.searchParams.has("SAMLRequest") ? "a SAMLRequest that can't be read" : "none",
        means: "Nobody can sign in: Microsoft refuses what is no request",
        toDo: putBack("Cognito", environment, "look up whether the identity provider is one of SAML"),
      }),
      ...hide(rest, { means: "The request can't be read", because: "cognito-saml-request" }),
    ];
  }
  return [
    first,
    ofCognito.passed("saml-request", statements["saml-request"]),
    judgeIssuer(),
    judgeReplyUrl(request),
    ...(signsRequests === true ? [judgeSignature(request)] : []),
  ];

  function judgeIssuer(): Check {
    const statement = statements["saml-issuer"];
    const { issuer = "" } = request ?? {};
    const isRight = identifier === undefined ? POOLS_IDENTIFIER.test(issuer) : issuer === identifier;
    if (isRight) return ofCognito.passed("saml-issuer", statement, { seen: issuer });
    return ofCognito.failed("saml-issuer", statement, {
      expected: identifier ?? "urn:amazon:cognito:sp:<ID of the user pool>",
      seen: issuer,
      means:
        "The domain is another user pool's than the one that was deployed: Microsoft knows it by another name",
      toDo: putBack("Cognito", environment, "look up which user pool has the domain"),
    });
  }

  function judgeReplyUrl({ replyUrl: asked }: SamlRequest): Check {
    const statement = statements["saml-reply-url"];
    if (asked === undefined || asked === replyUrl) {
      return ofCognito.passed("saml-reply-url", statement, { seen: asked ?? "none: Entra takes its own" });
    }
    return ofCognito.failed("saml-reply-url", statement, {
      expected: replyUrl,
      seen: asked,
      means: "Microsoft's answer goes elsewhere, so nobody can sign in",
      toDo: putBack("Cognito", environment, "start sign-ins at the user pool's own domain"),
    });
  }

  function judgeSignature({ isSigned }: SamlRequest): Check {
    const statement = statements["saml-signature"] ?? "";
    return isSigned
      ? ofCognito.passed("saml-signature", statement)
      : ofCognito.failed("saml-signature", statement, {
          expected: "SigAlg and Signature beside the request",
          seen: "none",
          means: "Nobody can sign in: Microsoft takes signed requests alone",
          toDo: putBack("Cognito", environment, "choose to sign requests at the identity provider"),
          ...errorOf("AADSTS76021: The request sent by client is not signed"),
        });
  }
}

const POOLS_IDENTIFIER = /^urn:amazon:cognito:sp:[a-z]{2}(?:-[a-z]+)+-\d_\w+$/;
