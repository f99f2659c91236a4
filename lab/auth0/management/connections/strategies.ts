import { notInLab } from "../error";
import type { ConnectionOptions } from "./properties";
import { waad } from "./waad";
import { windowslive } from "./windowslive";

/** The strategies that Auth0 knows. */
export const STRATEGIES = [
  "ad",
  "adfs",
  "amazon",
  "apple",
  "auth0",
  "auth0-oidc",
  "baidu",
  "bitbucket",
  "bitly",
  "box",
  "custom",
  "daccount",
  "dropbox",
  "dwolla",
  "email",
  "evernote",
  "evernote-sandbox",
  "exact",
  "facebook",
  "fitbit",
  "github",
  "google-apps",
  "google-oauth2",
  "instagram",
  "ip",
  "line",
  "linkedin",
  "oauth1",
  "oauth2",
  "office365",
  "oidc",
  "okta",
  "paypal",
  "paypal-sandbox",
  "pingfederate",
  "planningcenter",
  "salesforce",
  "salesforce-community",
  "salesforce-sandbox",
  "samlp",
  "sharepoint",
  "shop",
  "shopify",
  "sms",
  "soundcloud",
  "thirtysevensignals",
  "twitter",
  "untappd",
  "vkontakte",
  "waad",
  "weibo",
  "windowslive",
  "wordpress",
  "yahoo",
  "yandex",
] as const;

/** What Auth0 does for the connections of one strategy. */
export interface Strategy {
  /** Enterprise connections have a button to show or not, and a display name from birth. */
  readonly enterprise: boolean;
  /**
   * The options as they are kept: what was asked for, and what Auth0 works out of it.
   *
   * @throws ManagementError 400 if they contradict one another, 501 if the lab does not have them
   */
  complete(options: ConnectionOptions): ConnectionOptions;
}

const IN_LAB: ReadonlyMap<string, Strategy> = new Map(Object.entries({ waad, windowslive }));

/** @throws ManagementError 501 */
export function strategyOf(name: string): Strategy {
  const strategy = IN_LAB.get(name);
  if (strategy === undefined) throw notInLab(`connections of strategy ${name}`);
  return strategy;
}
