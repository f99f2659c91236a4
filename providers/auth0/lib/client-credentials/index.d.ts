import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ClientCredentialsConfig extends cdktf.TerraformMetaArguments {
    /**
    * Configure the method to use when making requests to any endpoint that requires this client to authenticate. Options include `none` (public client without a client secret), `client_secret_post` (confidential client using HTTP POST parameters), `client_secret_basic` (confidential client using HTTP Basic), `private_key_jwt` (confidential client using a Private Key JWT), `tls_client_auth` (confidential client using CA-based mTLS authentication), `self_signed_tls_client_auth` (confidential client using mTLS authentication utilizing a self-signed certificate).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#authentication_method ClientCredentials#authentication_method}
    */
    readonly authenticationMethod?: string;
    /**
    * The ID of the client for which to configure the authentication method.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#client_id ClientCredentials#client_id}
    */
    readonly clientId: string;
    /**
    * Secret for the client when using `client_secret_post` or `client_secret_basic` authentication method. Keep this private. To access this attribute you need to add either `read:client_keys` or `read:client_credentials` scope to the Terraform client. Otherwise, the attribute will contain an empty string. The attribute will also be an empty string in case `private_key_jwt` is selected as an authentication method. **Note:** For better security, consider using `client_secret_wo` instead.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#client_secret ClientCredentials#client_secret}
    */
    readonly clientSecret?: string;
    /**
    * Secret for the client when using `client_secret_post` or `client_secret_basic` authentication method (write-only). This value is **not** stored in Terraform state. Bump `client_secret_wo_version` to rotate it. Requires Terraform 1.11+.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#client_secret_wo ClientCredentials#client_secret_wo}
    */
    readonly clientSecretWo?: string;
    /**
    * Version counter for `client_secret_wo`. Must be a positive integer (starting at `1`). Increment this value to trigger a client secret change when using `client_secret_wo`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#client_secret_wo_version ClientCredentials#client_secret_wo_version}
    */
    readonly clientSecretWoVersion?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#id ClientCredentials#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * private_key_jwt block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#private_key_jwt ClientCredentials#private_key_jwt}
    */
    readonly privateKeyJwt?: ClientCredentialsPrivateKeyJwt;
    /**
    * self_signed_tls_client_auth block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#self_signed_tls_client_auth ClientCredentials#self_signed_tls_client_auth}
    */
    readonly selfSignedTlsClientAuth?: ClientCredentialsSelfSignedTlsClientAuth;
    /**
    * signed_request_object block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#signed_request_object ClientCredentials#signed_request_object}
    */
    readonly signedRequestObject?: ClientCredentialsSignedRequestObject;
    /**
    * tls_client_auth block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#tls_client_auth ClientCredentials#tls_client_auth}
    */
    readonly tlsClientAuth?: ClientCredentialsTlsClientAuth;
}
export interface ClientCredentialsPrivateKeyJwtCredentials {
    /**
    * Algorithm which will be used with the credential. Can be one of `RS256`, `RS384`, `PS256`. If not specified, `RS256` will be used.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#algorithm ClientCredentials#algorithm}
    */
    readonly algorithm?: string;
    /**
    * Credential type. Supported types: `public_key`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credential_type ClientCredentials#credential_type}
    */
    readonly credentialType: string;
    /**
    * The ISO 8601 formatted date representing the expiration of the credential. It is not possible to set this to never expire after it has been set. Recreate the certificate if needed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#expires_at ClientCredentials#expires_at}
    */
    readonly expiresAt?: string;
    /**
    * Friendly name for a credential.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#name ClientCredentials#name}
    */
    readonly name?: string;
    /**
    * Parse expiry from x509 certificate. If true, attempts to parse the expiry date from the provided PEM. If also the `expires_at` is set the credential expiry will be set to the explicit `expires_at` value.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#parse_expiry_from_cert ClientCredentials#parse_expiry_from_cert}
    */
    readonly parseExpiryFromCert?: boolean | cdktf.IResolvable;
    /**
    * PEM-formatted public key (SPKI and PKCS1) or X509 certificate. Must be JSON escaped.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#pem ClientCredentials#pem}
    */
    readonly pem: string;
}
export declare function clientCredentialsPrivateKeyJwtCredentialsToTerraform(struct?: ClientCredentialsPrivateKeyJwtCredentials | cdktf.IResolvable): any;
export declare function clientCredentialsPrivateKeyJwtCredentialsToHclTerraform(struct?: ClientCredentialsPrivateKeyJwtCredentials | cdktf.IResolvable): any;
export declare class ClientCredentialsPrivateKeyJwtCredentialsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientCredentialsPrivateKeyJwtCredentials | cdktf.IResolvable | undefined;
    set internalValue(value: ClientCredentialsPrivateKeyJwtCredentials | cdktf.IResolvable | undefined);
    private _algorithm?;
    get algorithm(): string;
    set algorithm(value: string);
    resetAlgorithm(): void;
    get algorithmInput(): string | undefined;
    get createdAt(): string;
    private _credentialType?;
    get credentialType(): string;
    set credentialType(value: string);
    get credentialTypeInput(): string | undefined;
    private _expiresAt?;
    get expiresAt(): string;
    set expiresAt(value: string);
    resetExpiresAt(): void;
    get expiresAtInput(): string | undefined;
    get id(): string;
    get keyId(): string;
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _parseExpiryFromCert?;
    get parseExpiryFromCert(): boolean | cdktf.IResolvable;
    set parseExpiryFromCert(value: boolean | cdktf.IResolvable);
    resetParseExpiryFromCert(): void;
    get parseExpiryFromCertInput(): boolean | cdktf.IResolvable | undefined;
    private _pem?;
    get pem(): string;
    set pem(value: string);
    get pemInput(): string | undefined;
    get updatedAt(): string;
}
export declare class ClientCredentialsPrivateKeyJwtCredentialsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientCredentialsPrivateKeyJwtCredentials[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientCredentialsPrivateKeyJwtCredentialsOutputReference;
}
export interface ClientCredentialsPrivateKeyJwt {
    /**
    * credentials block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credentials ClientCredentials#credentials}
    */
    readonly credentials: ClientCredentialsPrivateKeyJwtCredentials[] | cdktf.IResolvable;
}
export declare function clientCredentialsPrivateKeyJwtToTerraform(struct?: ClientCredentialsPrivateKeyJwtOutputReference | ClientCredentialsPrivateKeyJwt): any;
export declare function clientCredentialsPrivateKeyJwtToHclTerraform(struct?: ClientCredentialsPrivateKeyJwtOutputReference | ClientCredentialsPrivateKeyJwt): any;
export declare class ClientCredentialsPrivateKeyJwtOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientCredentialsPrivateKeyJwt | undefined;
    set internalValue(value: ClientCredentialsPrivateKeyJwt | undefined);
    private _credentials;
    get credentials(): ClientCredentialsPrivateKeyJwtCredentialsList;
    putCredentials(value: ClientCredentialsPrivateKeyJwtCredentials[] | cdktf.IResolvable): void;
    get credentialsInput(): ClientCredentialsPrivateKeyJwtCredentials[] | cdktf.IResolvable | undefined;
}
export interface ClientCredentialsSelfSignedTlsClientAuthCredentials {
    /**
    * Credential type. Supported types: `x509_cert`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credential_type ClientCredentials#credential_type}
    */
    readonly credentialType?: string;
    /**
    * Friendly name for a credential.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#name ClientCredentials#name}
    */
    readonly name?: string;
    /**
    * PEM-formatted X509 certificate. Must be JSON escaped.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#pem ClientCredentials#pem}
    */
    readonly pem: string;
}
export declare function clientCredentialsSelfSignedTlsClientAuthCredentialsToTerraform(struct?: ClientCredentialsSelfSignedTlsClientAuthCredentials | cdktf.IResolvable): any;
export declare function clientCredentialsSelfSignedTlsClientAuthCredentialsToHclTerraform(struct?: ClientCredentialsSelfSignedTlsClientAuthCredentials | cdktf.IResolvable): any;
export declare class ClientCredentialsSelfSignedTlsClientAuthCredentialsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientCredentialsSelfSignedTlsClientAuthCredentials | cdktf.IResolvable | undefined;
    set internalValue(value: ClientCredentialsSelfSignedTlsClientAuthCredentials | cdktf.IResolvable | undefined);
    get createdAt(): string;
    private _credentialType?;
    get credentialType(): string;
    set credentialType(value: string);
    resetCredentialType(): void;
    get credentialTypeInput(): string | undefined;
    get expiresAt(): string;
    get id(): string;
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _pem?;
    get pem(): string;
    set pem(value: string);
    get pemInput(): string | undefined;
    get thumbprintSha256(): string;
    get updatedAt(): string;
}
export declare class ClientCredentialsSelfSignedTlsClientAuthCredentialsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientCredentialsSelfSignedTlsClientAuthCredentials[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientCredentialsSelfSignedTlsClientAuthCredentialsOutputReference;
}
export interface ClientCredentialsSelfSignedTlsClientAuth {
    /**
    * credentials block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credentials ClientCredentials#credentials}
    */
    readonly credentials: ClientCredentialsSelfSignedTlsClientAuthCredentials[] | cdktf.IResolvable;
}
export declare function clientCredentialsSelfSignedTlsClientAuthToTerraform(struct?: ClientCredentialsSelfSignedTlsClientAuthOutputReference | ClientCredentialsSelfSignedTlsClientAuth): any;
export declare function clientCredentialsSelfSignedTlsClientAuthToHclTerraform(struct?: ClientCredentialsSelfSignedTlsClientAuthOutputReference | ClientCredentialsSelfSignedTlsClientAuth): any;
export declare class ClientCredentialsSelfSignedTlsClientAuthOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientCredentialsSelfSignedTlsClientAuth | undefined;
    set internalValue(value: ClientCredentialsSelfSignedTlsClientAuth | undefined);
    private _credentials;
    get credentials(): ClientCredentialsSelfSignedTlsClientAuthCredentialsList;
    putCredentials(value: ClientCredentialsSelfSignedTlsClientAuthCredentials[] | cdktf.IResolvable): void;
    get credentialsInput(): ClientCredentialsSelfSignedTlsClientAuthCredentials[] | cdktf.IResolvable | undefined;
}
export interface ClientCredentialsSignedRequestObjectCredentials {
    /**
    * Algorithm which will be used with the credential. Can be one of `RS256`, `RS384`, `PS256`. If not specified, `RS256` will be used.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#algorithm ClientCredentials#algorithm}
    */
    readonly algorithm?: string;
    /**
    * Credential type. Supported types: `public_key`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credential_type ClientCredentials#credential_type}
    */
    readonly credentialType: string;
    /**
    * The ISO 8601 formatted date representing the expiration of the credential. It is not possible to set this to never expire after it has been set. Recreate the certificate if needed.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#expires_at ClientCredentials#expires_at}
    */
    readonly expiresAt?: string;
    /**
    * Friendly name for a credential.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#name ClientCredentials#name}
    */
    readonly name?: string;
    /**
    * Parse expiry from x509 certificate. If true, attempts to parse the expiry date from the provided PEM. If also the `expires_at` is set the credential expiry will be set to the explicit `expires_at` value.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#parse_expiry_from_cert ClientCredentials#parse_expiry_from_cert}
    */
    readonly parseExpiryFromCert?: boolean | cdktf.IResolvable;
    /**
    * PEM-formatted public key (SPKI and PKCS1) or X509 certificate. Must be JSON escaped.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#pem ClientCredentials#pem}
    */
    readonly pem: string;
}
export declare function clientCredentialsSignedRequestObjectCredentialsToTerraform(struct?: ClientCredentialsSignedRequestObjectCredentials | cdktf.IResolvable): any;
export declare function clientCredentialsSignedRequestObjectCredentialsToHclTerraform(struct?: ClientCredentialsSignedRequestObjectCredentials | cdktf.IResolvable): any;
export declare class ClientCredentialsSignedRequestObjectCredentialsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientCredentialsSignedRequestObjectCredentials | cdktf.IResolvable | undefined;
    set internalValue(value: ClientCredentialsSignedRequestObjectCredentials | cdktf.IResolvable | undefined);
    private _algorithm?;
    get algorithm(): string;
    set algorithm(value: string);
    resetAlgorithm(): void;
    get algorithmInput(): string | undefined;
    get createdAt(): string;
    private _credentialType?;
    get credentialType(): string;
    set credentialType(value: string);
    get credentialTypeInput(): string | undefined;
    private _expiresAt?;
    get expiresAt(): string;
    set expiresAt(value: string);
    resetExpiresAt(): void;
    get expiresAtInput(): string | undefined;
    get id(): string;
    get keyId(): string;
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _parseExpiryFromCert?;
    get parseExpiryFromCert(): boolean | cdktf.IResolvable;
    set parseExpiryFromCert(value: boolean | cdktf.IResolvable);
    resetParseExpiryFromCert(): void;
    get parseExpiryFromCertInput(): boolean | cdktf.IResolvable | undefined;
    private _pem?;
    get pem(): string;
    set pem(value: string);
    get pemInput(): string | undefined;
    get updatedAt(): string;
}
export declare class ClientCredentialsSignedRequestObjectCredentialsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientCredentialsSignedRequestObjectCredentials[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientCredentialsSignedRequestObjectCredentialsOutputReference;
}
export interface ClientCredentialsSignedRequestObject {
    /**
    * Require JWT-secured authorization requests.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#required ClientCredentials#required}
    */
    readonly required?: boolean | cdktf.IResolvable;
    /**
    * credentials block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credentials ClientCredentials#credentials}
    */
    readonly credentials: ClientCredentialsSignedRequestObjectCredentials[] | cdktf.IResolvable;
}
export declare function clientCredentialsSignedRequestObjectToTerraform(struct?: ClientCredentialsSignedRequestObjectOutputReference | ClientCredentialsSignedRequestObject): any;
export declare function clientCredentialsSignedRequestObjectToHclTerraform(struct?: ClientCredentialsSignedRequestObjectOutputReference | ClientCredentialsSignedRequestObject): any;
export declare class ClientCredentialsSignedRequestObjectOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientCredentialsSignedRequestObject | undefined;
    set internalValue(value: ClientCredentialsSignedRequestObject | undefined);
    private _required?;
    get required(): boolean | cdktf.IResolvable;
    set required(value: boolean | cdktf.IResolvable);
    resetRequired(): void;
    get requiredInput(): boolean | cdktf.IResolvable | undefined;
    private _credentials;
    get credentials(): ClientCredentialsSignedRequestObjectCredentialsList;
    putCredentials(value: ClientCredentialsSignedRequestObjectCredentials[] | cdktf.IResolvable): void;
    get credentialsInput(): ClientCredentialsSignedRequestObjectCredentials[] | cdktf.IResolvable | undefined;
}
export interface ClientCredentialsTlsClientAuthCredentials {
    /**
    * Credential type. Supported types: `cert_subject_dn`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credential_type ClientCredentials#credential_type}
    */
    readonly credentialType: string;
    /**
    * Friendly name for a credential.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#name ClientCredentials#name}
    */
    readonly name?: string;
    /**
    * PEM-formatted X509 certificate. Must be JSON escaped. Mutually exlusive with `subject_dn` property.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#pem ClientCredentials#pem}
    */
    readonly pem?: string;
    /**
    * Subject Distinguished Name. Mutually exlusive with `pem` property.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#subject_dn ClientCredentials#subject_dn}
    */
    readonly subjectDn?: string;
}
export declare function clientCredentialsTlsClientAuthCredentialsToTerraform(struct?: ClientCredentialsTlsClientAuthCredentials | cdktf.IResolvable): any;
export declare function clientCredentialsTlsClientAuthCredentialsToHclTerraform(struct?: ClientCredentialsTlsClientAuthCredentials | cdktf.IResolvable): any;
export declare class ClientCredentialsTlsClientAuthCredentialsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ClientCredentialsTlsClientAuthCredentials | cdktf.IResolvable | undefined;
    set internalValue(value: ClientCredentialsTlsClientAuthCredentials | cdktf.IResolvable | undefined);
    get createdAt(): string;
    private _credentialType?;
    get credentialType(): string;
    set credentialType(value: string);
    get credentialTypeInput(): string | undefined;
    get id(): string;
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _pem?;
    get pem(): string;
    set pem(value: string);
    resetPem(): void;
    get pemInput(): string | undefined;
    private _subjectDn?;
    get subjectDn(): string;
    set subjectDn(value: string);
    resetSubjectDn(): void;
    get subjectDnInput(): string | undefined;
    get updatedAt(): string;
}
export declare class ClientCredentialsTlsClientAuthCredentialsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ClientCredentialsTlsClientAuthCredentials[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ClientCredentialsTlsClientAuthCredentialsOutputReference;
}
export interface ClientCredentialsTlsClientAuth {
    /**
    * credentials block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#credentials ClientCredentials#credentials}
    */
    readonly credentials: ClientCredentialsTlsClientAuthCredentials[] | cdktf.IResolvable;
}
export declare function clientCredentialsTlsClientAuthToTerraform(struct?: ClientCredentialsTlsClientAuthOutputReference | ClientCredentialsTlsClientAuth): any;
export declare function clientCredentialsTlsClientAuthToHclTerraform(struct?: ClientCredentialsTlsClientAuthOutputReference | ClientCredentialsTlsClientAuth): any;
export declare class ClientCredentialsTlsClientAuthOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ClientCredentialsTlsClientAuth | undefined;
    set internalValue(value: ClientCredentialsTlsClientAuth | undefined);
    private _credentials;
    get credentials(): ClientCredentialsTlsClientAuthCredentialsList;
    putCredentials(value: ClientCredentialsTlsClientAuthCredentials[] | cdktf.IResolvable): void;
    get credentialsInput(): ClientCredentialsTlsClientAuthCredentials[] | cdktf.IResolvable | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials auth0_client_credentials}
*/
export declare class ClientCredentials extends cdktf.TerraformResource {
    static readonly tfResourceType = "auth0_client_credentials";
    /**
    * Generates CDKTF code for importing a ClientCredentials resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the ClientCredentials to import
    * @param importFromId The id of the existing ClientCredentials that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the ClientCredentials to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client_credentials auth0_client_credentials} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ClientCredentialsConfig
    */
    constructor(scope: Construct, id: string, config: ClientCredentialsConfig);
    private _authenticationMethod?;
    get authenticationMethod(): string;
    set authenticationMethod(value: string);
    resetAuthenticationMethod(): void;
    get authenticationMethodInput(): string | undefined;
    private _clientId?;
    get clientId(): string;
    set clientId(value: string);
    get clientIdInput(): string | undefined;
    private _clientSecret?;
    get clientSecret(): string;
    set clientSecret(value: string);
    resetClientSecret(): void;
    get clientSecretInput(): string | undefined;
    private _clientSecretWo?;
    get clientSecretWo(): string;
    set clientSecretWo(value: string);
    resetClientSecretWo(): void;
    get clientSecretWoInput(): string | undefined;
    private _clientSecretWoVersion?;
    get clientSecretWoVersion(): number;
    set clientSecretWoVersion(value: number);
    resetClientSecretWoVersion(): void;
    get clientSecretWoVersionInput(): number | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _privateKeyJwt;
    get privateKeyJwt(): ClientCredentialsPrivateKeyJwtOutputReference;
    putPrivateKeyJwt(value: ClientCredentialsPrivateKeyJwt): void;
    resetPrivateKeyJwt(): void;
    get privateKeyJwtInput(): ClientCredentialsPrivateKeyJwt | undefined;
    private _selfSignedTlsClientAuth;
    get selfSignedTlsClientAuth(): ClientCredentialsSelfSignedTlsClientAuthOutputReference;
    putSelfSignedTlsClientAuth(value: ClientCredentialsSelfSignedTlsClientAuth): void;
    resetSelfSignedTlsClientAuth(): void;
    get selfSignedTlsClientAuthInput(): ClientCredentialsSelfSignedTlsClientAuth | undefined;
    private _signedRequestObject;
    get signedRequestObject(): ClientCredentialsSignedRequestObjectOutputReference;
    putSignedRequestObject(value: ClientCredentialsSignedRequestObject): void;
    resetSignedRequestObject(): void;
    get signedRequestObjectInput(): ClientCredentialsSignedRequestObject | undefined;
    private _tlsClientAuth;
    get tlsClientAuth(): ClientCredentialsTlsClientAuthOutputReference;
    putTlsClientAuth(value: ClientCredentialsTlsClientAuth): void;
    resetTlsClientAuth(): void;
    get tlsClientAuthInput(): ClientCredentialsTlsClientAuth | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
