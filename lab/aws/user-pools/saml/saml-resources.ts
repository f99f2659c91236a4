import type { Store } from "../../../kit/store";
import type { Wire } from "../../../network/wire";
import type { AwsData, PoolSaml } from "../../data";
import { fetchMetadata } from "./fetch-metadata";
import { createKeyPair, type KeyPair, renewCertificate } from "./key-pair";
import { checkCertificates, MetadataError, parseMetadata, type SamlMetadata } from "./metadata";

/** A SAML provider of a pool. */
export interface OfSamlProvider {
  readonly poolId: string;
  readonly providerName: string;
}

type Details = Readonly<Record<string, string>>;

const SIX_HOURS_MS = 6 * 60 * 60 * 1000;

/** What user pools have for SAML, and ministack does not store: keys, and the metadata of their identity providers. */
export class SamlResources {
  readonly #parsed = new Map<string, SamlMetadata>();

  constructor(
    private readonly store: Store<AwsData>,
    private readonly wire: Wire,
  ) {}

  /** The key with which a pool signs its requests. */
  signingKey(poolId: string): Promise<KeyPair> {
    return this.#currentKey(
      poolId,
      ({ signing }) => signing,
      (saml, key) => {
        saml.signing = key;
      },
    );
  }

  /** The key for which an identity provider encrypts assertions. Each provider has its own. */
  encryptionKey({ poolId, providerName }: OfSamlProvider): Promise<KeyPair> {
    return this.#currentKey(
      poolId,
      ({ encryption }) => encryption[providerName],
      ({ encryption }, key) => {
        encryption[providerName] = key;
      },
    );
  }

  /**
   * Reads the metadata that a provider is created or updated with, and keeps it.
   *
   * @throws MetadataError
   */
  async readMetadata(
    provider: OfSamlProvider,
    { MetadataFile, MetadataURL = "" }: Details,
  ): Promise<SamlMetadata> {
    const xml = MetadataFile ?? (await fetchMetadata(MetadataURL, this.wire));
    const metadata = parseMetadata(xml);
    checkCertificates(metadata);
    if (MetadataFile === undefined) this.#keep(provider, xml);
    return metadata;
  }

  /**
   * The metadata of a deployed provider. What is at its URL is kept for six hours, or until it says that it expires, and
   * counts until something else can be read there.
   *
   * @throws MetadataError
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
   */
  async metadata(
    provider: OfSamlProvider,
    { MetadataFile, MetadataURL = "" }: Details,
  ): Promise<SamlMetadata> {
    if (MetadataFile !== undefined) return this.#parse(MetadataFile);
    const kept = this.#of(provider.poolId).metadata[provider.providerName];
    if (kept !== undefined && !isStale(this.#parse(kept.xml), kept.fetchedAt)) return this.#parse(kept.xml);
    try {
      const xml = await fetchMetadata(MetadataURL, this.wire);
      const metadata = this.#parse(xml);
      this.#keep(provider, xml);
      return metadata;
    } catch (error) {
      if (!(error instanceof MetadataError) || kept === undefined) throw error;
      return this.#parse(kept.xml);
    }
  }

  forgetProvider({ poolId, providerName }: OfSamlProvider): void {
    this.#change(poolId, ({ encryption, metadata }) => {
      delete encryption[providerName];
      delete metadata[providerName];
    });
  }

  forgetPool(poolId: string): void {
    this.store.update(({ saml }) => {
      delete saml[poolId];
    });
  }

  #keep({ poolId, providerName }: OfSamlProvider, xml: string): void {
    this.#change(poolId, ({ metadata }) => {
      metadata[providerName] = { xml, fetchedAt: Date.now() };
    });
  }

  /** Of two callers who both find no key, or an old certificate, both get what the first one makes. */
  async #currentKey(
    poolId: string,
    read: (saml: PoolSaml) => KeyPair | undefined,
    write: (saml: PoolSaml, key: KeyPair) => void,
  ): Promise<KeyPair> {
    const known = read(this.#of(poolId));
    const current = known === undefined ? await createKeyPair(poolId) : await renewCertificate(poolId, known);
    const meanwhile = read(this.#of(poolId));
    if (meanwhile !== undefined && meanwhile !== known) return meanwhile;
    if (current !== known) this.#change(poolId, (saml) => write(saml, current));
    return current;
  }

  /** The documents of a lab are few, so that all that were read stay. */
  #parse(xml: string): SamlMetadata {
    const parsed = this.#parsed.get(xml) ?? parseMetadata(xml);
    this.#parsed.set(xml, parsed);
    return parsed;
  }

  #of(poolId: string): PoolSaml {
    return this.store.data.saml[poolId] ?? { encryption: {}, metadata: {} };
  }

  #change(poolId: string, change: (saml: PoolSaml) => void): void {
    this.store.update((data) => {
      const saml = this.#of(poolId);
      change(saml);
      data.saml[poolId] = saml;
    });
  }
}

function isStale(
  { validUntil = Number.POSITIVE_INFINITY, cacheDuration = SIX_HOURS_MS }: SamlMetadata,
  fetchedAt: number,
): boolean {
  return Date.now() >= Math.min(fetchedAt + Math.min(SIX_HOURS_MS, cacheDuration), validUntil);
}
