import type { Check, Hop } from "../check";
import type { SeenHost, TroubleKind } from "../probe";

type Advice = Pick<Check, "means" | "toDo">;

/** What a host of a hop is. */
const HOSTS: Record<Hop, string> = {
  machine: "the proxy",
  app: "the app",
  cognito: "the user pool's domain",
  broker: "the broker's domain",
  entra: "Entra",
};

/** Who renews the certificate of a host, and what keeps them from it. */
const RENEWALS: Record<Hop, string> = {
  machine: "renew the proxy's certificate",
  app: "renew the app's certificate",
  cognito:
    "Cognito's own domains renew theirs. Of a custom domain, look at its certificate in ACM in us-east-1: the DNS record that validates it must still be there",
  broker:
    "Auth0 renews its own. Of a custom domain, its CNAME must still be there; if you manage the certificate yourself, renew it at your proxy",
  entra: "Microsoft renews its own: look whether a proxy answers in its place",
};

/** What a trouble with a host means for people, and what to do. */
export function adviseOn(kind: TroubleKind, { hop, host: name }: Pick<SeenHost, "hop" | "host">): Advice {
  const host = name.startsWith("cognito-idp.") ? "the user pool's issuer" : HOSTS[hop];
  switch (kind) {
    case "no-such-host":
    case "proxy-in-vain":
      return {
        means: `If it is so everywhere, nobody gets to ${host}.`,
        toDo: `look whether the name is right and ${host} is still there; of a custom domain, look at its DNS record`,
      };
    case "no-name-server":
      return {
        means: `If it is so everywhere, nobody gets to ${host}.`,
        toDo: "look whether other names can be found here: if so, the name servers of its domain don't answer",
      };
    case "no-route":
      return {
        means: `People whose network has no way to it don't get to ${host}.`,
        toDo: "check your network; a host of IPv6 alone can't be reached by people without it",
      };
    case "refused":
    case "timed-out":
    case "cut-off":
      return {
        means: `If it is so everywhere, people are left waiting or with their browser's error at ${host}.`,
        toDo: "run the same command again; if it stays so, look at the cloud's status page, and for a firewall on the way",
      };
    case "proxy-unreachable":
      return {
        means: "Nothing can be said about the chain.",
        toDo: "start that proxy, or set HTTPS_PROXY to one that takes CONNECT, or unset it",
      };
    case "proxy-refused":
      return {
        means:
          "Nothing can be said about it from this machine. Apps behind the same proxy don't get to it either.",
        toDo: "have the proxy allow it, put the credentials into HTTPS_PROXY, or name the host in NO_PROXY",
      };
    case "certificate-expired":
      return {
        means: "Browsers warn people, and apps and clouds refuse it: nobody can sign in.",
        toDo: RENEWALS[hop],
      };
    case "certificate-not-yet-valid":
      return {
        means: "Browsers warn people, and apps and clouds refuse it: nobody can sign in.",
        toDo: "have the host show a certificate that is valid now",
      };
    case "certificate-other-name":
      return {
        means:
          "Browsers warn people, and apps and clouds refuse it. Or a captive portal answers in its place.",
        toDo: "sign in to the network if it has a portal; else look whether the custom domain is set up to its end",
      };
    case "certificate-untrusted":
      return {
        means:
          "Somebody between this machine and the host opens TLS, or its certificate is one that browsers refuse.",
        toDo: "if your company's proxy opens TLS, set NODE_EXTRA_CA_CERTS to a file with its authority's certificate; else have the host show its whole chain of certificates",
      };
    case "tls-failed":
      return {
        means: `If it is so everywhere, nobody gets to ${host}.`,
        toDo: "look for a proxy or a firewall on the way that does not speak TLS",
      };
    case "too-large":
      return {
        means: "It is not the answer that the host should give.",
        toDo: "open the address in a browser, and look who answers",
      };
    case "redirect-loop":
      return {
        means: "People's browsers stop with an error, as there are too many redirects.",
        toDo: "look for a proxy or a rule that redirects in front of it",
      };
    case "server-error":
      return {
        means: "It is an error of its own: while it lasts, whoever needs that answer gets no further.",
        toDo: "run the same command again; if it stays so, look at the cloud's status page, and at a proxy in front of it",
      };
  }
}

/** What it means that the certificate of a host ends soon. */
export function adviseOnEnd(hop: Hop, ends: Date, now: Date): Advice {
  const days = Math.floor((ends.getTime() - now.getTime()) / (24 * 60 * 60 * 1000));
  const left = days < 1 ? "In less than a day" : days === 1 ? "In a day" : `In ${days} days`;
  return { means: `${left} nobody can sign in. It should have been renewed by now.`, toDo: RENEWALS[hop] };
}
