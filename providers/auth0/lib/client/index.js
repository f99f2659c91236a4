"use strict";
// https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client
// generated from terraform resource schema
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.ClientOidcLogoutOutputReference = exports.ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference = exports.ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference = exports.ClientNativeSocialLoginOutputReference = exports.ClientNativeSocialLoginGoogleOutputReference = exports.ClientNativeSocialLoginFacebookOutputReference = exports.ClientNativeSocialLoginAppleOutputReference = exports.ClientMyOrganizationConfigurationOutputReference = exports.ClientMobileOutputReference = exports.ClientMobileIosOutputReference = exports.ClientMobileAndroidOutputReference = exports.ClientJwtConfigurationOutputReference = exports.ClientIdentityAssertionAuthorizationGrantOutputReference = exports.ClientFedcmLoginOutputReference = exports.ClientFedcmLoginGoogleOutputReference = exports.ClientExpressConfigurationOutputReference = exports.ClientExpressConfigurationLinkedClientsList = exports.ClientExpressConfigurationLinkedClientsOutputReference = exports.ClientDefaultOrganizationOutputReference = exports.ClientAddonsOutputReference = exports.ClientAddonsZoomOutputReference = exports.ClientAddonsZendeskOutputReference = exports.ClientAddonsWsfedOutputReference = exports.ClientAddonsWamsOutputReference = exports.ClientAddonsSsoIntegrationOutputReference = exports.ClientAddonsSpringcmOutputReference = exports.ClientAddonsSlackOutputReference = exports.ClientAddonsSharepointOutputReference = exports.ClientAddonsSentryOutputReference = exports.ClientAddonsSapApiOutputReference = exports.ClientAddonsSamlpOutputReference = exports.ClientAddonsSamlpLogoutOutputReference = exports.ClientAddonsSalesforceSandboxApiOutputReference = exports.ClientAddonsSalesforceApiOutputReference = exports.ClientAddonsSalesforceOutputReference = exports.ClientAddonsRmsOutputReference = exports.ClientAddonsOffice365OutputReference = exports.ClientAddonsNewrelicOutputReference = exports.ClientAddonsMscrmOutputReference = exports.ClientAddonsLayerOutputReference = exports.ClientAddonsFirebaseOutputReference = exports.ClientAddonsEgnyteOutputReference = exports.ClientAddonsEchosignOutputReference = exports.ClientAddonsDropboxOutputReference = exports.ClientAddonsConcurOutputReference = exports.ClientAddonsCloudbeesOutputReference = exports.ClientAddonsBoxOutputReference = exports.ClientAddonsAzureSbOutputReference = exports.ClientAddonsAzureBlobOutputReference = exports.ClientAddonsAwsOutputReference = void 0;
exports.Client = exports.ClientTokenQuotaOutputReference = exports.ClientTokenQuotaClientCredentialsOutputReference = exports.ClientTokenExchangeOutputReference = exports.ClientSessionTransferOutputReference = exports.ClientSessionTransferDelegationOutputReference = exports.ClientRefreshTokenOutputReference = exports.ClientRefreshTokenPoliciesList = exports.ClientRefreshTokenPoliciesOutputReference = void 0;
exports.clientAddonsAwsToTerraform = clientAddonsAwsToTerraform;
exports.clientAddonsAwsToHclTerraform = clientAddonsAwsToHclTerraform;
exports.clientAddonsAzureBlobToTerraform = clientAddonsAzureBlobToTerraform;
exports.clientAddonsAzureBlobToHclTerraform = clientAddonsAzureBlobToHclTerraform;
exports.clientAddonsAzureSbToTerraform = clientAddonsAzureSbToTerraform;
exports.clientAddonsAzureSbToHclTerraform = clientAddonsAzureSbToHclTerraform;
exports.clientAddonsBoxToTerraform = clientAddonsBoxToTerraform;
exports.clientAddonsBoxToHclTerraform = clientAddonsBoxToHclTerraform;
exports.clientAddonsCloudbeesToTerraform = clientAddonsCloudbeesToTerraform;
exports.clientAddonsCloudbeesToHclTerraform = clientAddonsCloudbeesToHclTerraform;
exports.clientAddonsConcurToTerraform = clientAddonsConcurToTerraform;
exports.clientAddonsConcurToHclTerraform = clientAddonsConcurToHclTerraform;
exports.clientAddonsDropboxToTerraform = clientAddonsDropboxToTerraform;
exports.clientAddonsDropboxToHclTerraform = clientAddonsDropboxToHclTerraform;
exports.clientAddonsEchosignToTerraform = clientAddonsEchosignToTerraform;
exports.clientAddonsEchosignToHclTerraform = clientAddonsEchosignToHclTerraform;
exports.clientAddonsEgnyteToTerraform = clientAddonsEgnyteToTerraform;
exports.clientAddonsEgnyteToHclTerraform = clientAddonsEgnyteToHclTerraform;
exports.clientAddonsFirebaseToTerraform = clientAddonsFirebaseToTerraform;
exports.clientAddonsFirebaseToHclTerraform = clientAddonsFirebaseToHclTerraform;
exports.clientAddonsLayerToTerraform = clientAddonsLayerToTerraform;
exports.clientAddonsLayerToHclTerraform = clientAddonsLayerToHclTerraform;
exports.clientAddonsMscrmToTerraform = clientAddonsMscrmToTerraform;
exports.clientAddonsMscrmToHclTerraform = clientAddonsMscrmToHclTerraform;
exports.clientAddonsNewrelicToTerraform = clientAddonsNewrelicToTerraform;
exports.clientAddonsNewrelicToHclTerraform = clientAddonsNewrelicToHclTerraform;
exports.clientAddonsOffice365ToTerraform = clientAddonsOffice365ToTerraform;
exports.clientAddonsOffice365ToHclTerraform = clientAddonsOffice365ToHclTerraform;
exports.clientAddonsRmsToTerraform = clientAddonsRmsToTerraform;
exports.clientAddonsRmsToHclTerraform = clientAddonsRmsToHclTerraform;
exports.clientAddonsSalesforceToTerraform = clientAddonsSalesforceToTerraform;
exports.clientAddonsSalesforceToHclTerraform = clientAddonsSalesforceToHclTerraform;
exports.clientAddonsSalesforceApiToTerraform = clientAddonsSalesforceApiToTerraform;
exports.clientAddonsSalesforceApiToHclTerraform = clientAddonsSalesforceApiToHclTerraform;
exports.clientAddonsSalesforceSandboxApiToTerraform = clientAddonsSalesforceSandboxApiToTerraform;
exports.clientAddonsSalesforceSandboxApiToHclTerraform = clientAddonsSalesforceSandboxApiToHclTerraform;
exports.clientAddonsSamlpLogoutToTerraform = clientAddonsSamlpLogoutToTerraform;
exports.clientAddonsSamlpLogoutToHclTerraform = clientAddonsSamlpLogoutToHclTerraform;
exports.clientAddonsSamlpToTerraform = clientAddonsSamlpToTerraform;
exports.clientAddonsSamlpToHclTerraform = clientAddonsSamlpToHclTerraform;
exports.clientAddonsSapApiToTerraform = clientAddonsSapApiToTerraform;
exports.clientAddonsSapApiToHclTerraform = clientAddonsSapApiToHclTerraform;
exports.clientAddonsSentryToTerraform = clientAddonsSentryToTerraform;
exports.clientAddonsSentryToHclTerraform = clientAddonsSentryToHclTerraform;
exports.clientAddonsSharepointToTerraform = clientAddonsSharepointToTerraform;
exports.clientAddonsSharepointToHclTerraform = clientAddonsSharepointToHclTerraform;
exports.clientAddonsSlackToTerraform = clientAddonsSlackToTerraform;
exports.clientAddonsSlackToHclTerraform = clientAddonsSlackToHclTerraform;
exports.clientAddonsSpringcmToTerraform = clientAddonsSpringcmToTerraform;
exports.clientAddonsSpringcmToHclTerraform = clientAddonsSpringcmToHclTerraform;
exports.clientAddonsSsoIntegrationToTerraform = clientAddonsSsoIntegrationToTerraform;
exports.clientAddonsSsoIntegrationToHclTerraform = clientAddonsSsoIntegrationToHclTerraform;
exports.clientAddonsWamsToTerraform = clientAddonsWamsToTerraform;
exports.clientAddonsWamsToHclTerraform = clientAddonsWamsToHclTerraform;
exports.clientAddonsWsfedToTerraform = clientAddonsWsfedToTerraform;
exports.clientAddonsWsfedToHclTerraform = clientAddonsWsfedToHclTerraform;
exports.clientAddonsZendeskToTerraform = clientAddonsZendeskToTerraform;
exports.clientAddonsZendeskToHclTerraform = clientAddonsZendeskToHclTerraform;
exports.clientAddonsZoomToTerraform = clientAddonsZoomToTerraform;
exports.clientAddonsZoomToHclTerraform = clientAddonsZoomToHclTerraform;
exports.clientAddonsToTerraform = clientAddonsToTerraform;
exports.clientAddonsToHclTerraform = clientAddonsToHclTerraform;
exports.clientDefaultOrganizationToTerraform = clientDefaultOrganizationToTerraform;
exports.clientDefaultOrganizationToHclTerraform = clientDefaultOrganizationToHclTerraform;
exports.clientExpressConfigurationLinkedClientsToTerraform = clientExpressConfigurationLinkedClientsToTerraform;
exports.clientExpressConfigurationLinkedClientsToHclTerraform = clientExpressConfigurationLinkedClientsToHclTerraform;
exports.clientExpressConfigurationToTerraform = clientExpressConfigurationToTerraform;
exports.clientExpressConfigurationToHclTerraform = clientExpressConfigurationToHclTerraform;
exports.clientFedcmLoginGoogleToTerraform = clientFedcmLoginGoogleToTerraform;
exports.clientFedcmLoginGoogleToHclTerraform = clientFedcmLoginGoogleToHclTerraform;
exports.clientFedcmLoginToTerraform = clientFedcmLoginToTerraform;
exports.clientFedcmLoginToHclTerraform = clientFedcmLoginToHclTerraform;
exports.clientIdentityAssertionAuthorizationGrantToTerraform = clientIdentityAssertionAuthorizationGrantToTerraform;
exports.clientIdentityAssertionAuthorizationGrantToHclTerraform = clientIdentityAssertionAuthorizationGrantToHclTerraform;
exports.clientJwtConfigurationToTerraform = clientJwtConfigurationToTerraform;
exports.clientJwtConfigurationToHclTerraform = clientJwtConfigurationToHclTerraform;
exports.clientMobileAndroidToTerraform = clientMobileAndroidToTerraform;
exports.clientMobileAndroidToHclTerraform = clientMobileAndroidToHclTerraform;
exports.clientMobileIosToTerraform = clientMobileIosToTerraform;
exports.clientMobileIosToHclTerraform = clientMobileIosToHclTerraform;
exports.clientMobileToTerraform = clientMobileToTerraform;
exports.clientMobileToHclTerraform = clientMobileToHclTerraform;
exports.clientMyOrganizationConfigurationToTerraform = clientMyOrganizationConfigurationToTerraform;
exports.clientMyOrganizationConfigurationToHclTerraform = clientMyOrganizationConfigurationToHclTerraform;
exports.clientNativeSocialLoginAppleToTerraform = clientNativeSocialLoginAppleToTerraform;
exports.clientNativeSocialLoginAppleToHclTerraform = clientNativeSocialLoginAppleToHclTerraform;
exports.clientNativeSocialLoginFacebookToTerraform = clientNativeSocialLoginFacebookToTerraform;
exports.clientNativeSocialLoginFacebookToHclTerraform = clientNativeSocialLoginFacebookToHclTerraform;
exports.clientNativeSocialLoginGoogleToTerraform = clientNativeSocialLoginGoogleToTerraform;
exports.clientNativeSocialLoginGoogleToHclTerraform = clientNativeSocialLoginGoogleToHclTerraform;
exports.clientNativeSocialLoginToTerraform = clientNativeSocialLoginToTerraform;
exports.clientNativeSocialLoginToHclTerraform = clientNativeSocialLoginToHclTerraform;
exports.clientOidcLogoutBackchannelLogoutInitiatorsToTerraform = clientOidcLogoutBackchannelLogoutInitiatorsToTerraform;
exports.clientOidcLogoutBackchannelLogoutInitiatorsToHclTerraform = clientOidcLogoutBackchannelLogoutInitiatorsToHclTerraform;
exports.clientOidcLogoutBackchannelLogoutSessionMetadataToTerraform = clientOidcLogoutBackchannelLogoutSessionMetadataToTerraform;
exports.clientOidcLogoutBackchannelLogoutSessionMetadataToHclTerraform = clientOidcLogoutBackchannelLogoutSessionMetadataToHclTerraform;
exports.clientOidcLogoutToTerraform = clientOidcLogoutToTerraform;
exports.clientOidcLogoutToHclTerraform = clientOidcLogoutToHclTerraform;
exports.clientRefreshTokenPoliciesToTerraform = clientRefreshTokenPoliciesToTerraform;
exports.clientRefreshTokenPoliciesToHclTerraform = clientRefreshTokenPoliciesToHclTerraform;
exports.clientRefreshTokenToTerraform = clientRefreshTokenToTerraform;
exports.clientRefreshTokenToHclTerraform = clientRefreshTokenToHclTerraform;
exports.clientSessionTransferDelegationToTerraform = clientSessionTransferDelegationToTerraform;
exports.clientSessionTransferDelegationToHclTerraform = clientSessionTransferDelegationToHclTerraform;
exports.clientSessionTransferToTerraform = clientSessionTransferToTerraform;
exports.clientSessionTransferToHclTerraform = clientSessionTransferToHclTerraform;
exports.clientTokenExchangeToTerraform = clientTokenExchangeToTerraform;
exports.clientTokenExchangeToHclTerraform = clientTokenExchangeToHclTerraform;
exports.clientTokenQuotaClientCredentialsToTerraform = clientTokenQuotaClientCredentialsToTerraform;
exports.clientTokenQuotaClientCredentialsToHclTerraform = clientTokenQuotaClientCredentialsToHclTerraform;
exports.clientTokenQuotaToTerraform = clientTokenQuotaToTerraform;
exports.clientTokenQuotaToHclTerraform = clientTokenQuotaToHclTerraform;
const cdktf = __importStar(require("cdktf"));
function clientAddonsAwsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        lifetime_in_seconds: cdktf.numberToTerraform(struct.lifetimeInSeconds),
        principal: cdktf.stringToTerraform(struct.principal),
        role: cdktf.stringToTerraform(struct.role),
    };
}
function clientAddonsAwsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        lifetime_in_seconds: {
            value: cdktf.numberToHclTerraform(struct.lifetimeInSeconds),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        principal: {
            value: cdktf.stringToHclTerraform(struct.principal),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        role: {
            value: cdktf.stringToHclTerraform(struct.role),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsAwsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._lifetimeInSeconds !== undefined) {
            hasAnyValues = true;
            internalValueResult.lifetimeInSeconds = this._lifetimeInSeconds;
        }
        if (this._principal !== undefined) {
            hasAnyValues = true;
            internalValueResult.principal = this._principal;
        }
        if (this._role !== undefined) {
            hasAnyValues = true;
            internalValueResult.role = this._role;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._lifetimeInSeconds = undefined;
            this._principal = undefined;
            this._role = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._lifetimeInSeconds = value.lifetimeInSeconds;
            this._principal = value.principal;
            this._role = value.role;
        }
    }
    // lifetime_in_seconds - computed: false, optional: true, required: false
    _lifetimeInSeconds;
    get lifetimeInSeconds() {
        return this.getNumberAttribute('lifetime_in_seconds');
    }
    set lifetimeInSeconds(value) {
        this._lifetimeInSeconds = value;
    }
    resetLifetimeInSeconds() {
        this._lifetimeInSeconds = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lifetimeInSecondsInput() {
        return this._lifetimeInSeconds;
    }
    // principal - computed: false, optional: true, required: false
    _principal;
    get principal() {
        return this.getStringAttribute('principal');
    }
    set principal(value) {
        this._principal = value;
    }
    resetPrincipal() {
        this._principal = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get principalInput() {
        return this._principal;
    }
    // role - computed: false, optional: true, required: false
    _role;
    get role() {
        return this.getStringAttribute('role');
    }
    set role(value) {
        this._role = value;
    }
    resetRole() {
        this._role = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get roleInput() {
        return this._role;
    }
}
exports.ClientAddonsAwsOutputReference = ClientAddonsAwsOutputReference;
function clientAddonsAzureBlobToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        account_name: cdktf.stringToTerraform(struct.accountName),
        blob_delete: cdktf.booleanToTerraform(struct.blobDelete),
        blob_name: cdktf.stringToTerraform(struct.blobName),
        blob_read: cdktf.booleanToTerraform(struct.blobRead),
        blob_write: cdktf.booleanToTerraform(struct.blobWrite),
        container_delete: cdktf.booleanToTerraform(struct.containerDelete),
        container_list: cdktf.booleanToTerraform(struct.containerList),
        container_name: cdktf.stringToTerraform(struct.containerName),
        container_read: cdktf.booleanToTerraform(struct.containerRead),
        container_write: cdktf.booleanToTerraform(struct.containerWrite),
        expiration: cdktf.numberToTerraform(struct.expiration),
        signed_identifier: cdktf.stringToTerraform(struct.signedIdentifier),
        storage_access_key: cdktf.stringToTerraform(struct.storageAccessKey),
    };
}
function clientAddonsAzureBlobToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        account_name: {
            value: cdktf.stringToHclTerraform(struct.accountName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        blob_delete: {
            value: cdktf.booleanToHclTerraform(struct.blobDelete),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        blob_name: {
            value: cdktf.stringToHclTerraform(struct.blobName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        blob_read: {
            value: cdktf.booleanToHclTerraform(struct.blobRead),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        blob_write: {
            value: cdktf.booleanToHclTerraform(struct.blobWrite),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        container_delete: {
            value: cdktf.booleanToHclTerraform(struct.containerDelete),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        container_list: {
            value: cdktf.booleanToHclTerraform(struct.containerList),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        container_name: {
            value: cdktf.stringToHclTerraform(struct.containerName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        container_read: {
            value: cdktf.booleanToHclTerraform(struct.containerRead),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        container_write: {
            value: cdktf.booleanToHclTerraform(struct.containerWrite),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        expiration: {
            value: cdktf.numberToHclTerraform(struct.expiration),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        signed_identifier: {
            value: cdktf.stringToHclTerraform(struct.signedIdentifier),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        storage_access_key: {
            value: cdktf.stringToHclTerraform(struct.storageAccessKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsAzureBlobOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._accountName !== undefined) {
            hasAnyValues = true;
            internalValueResult.accountName = this._accountName;
        }
        if (this._blobDelete !== undefined) {
            hasAnyValues = true;
            internalValueResult.blobDelete = this._blobDelete;
        }
        if (this._blobName !== undefined) {
            hasAnyValues = true;
            internalValueResult.blobName = this._blobName;
        }
        if (this._blobRead !== undefined) {
            hasAnyValues = true;
            internalValueResult.blobRead = this._blobRead;
        }
        if (this._blobWrite !== undefined) {
            hasAnyValues = true;
            internalValueResult.blobWrite = this._blobWrite;
        }
        if (this._containerDelete !== undefined) {
            hasAnyValues = true;
            internalValueResult.containerDelete = this._containerDelete;
        }
        if (this._containerList !== undefined) {
            hasAnyValues = true;
            internalValueResult.containerList = this._containerList;
        }
        if (this._containerName !== undefined) {
            hasAnyValues = true;
            internalValueResult.containerName = this._containerName;
        }
        if (this._containerRead !== undefined) {
            hasAnyValues = true;
            internalValueResult.containerRead = this._containerRead;
        }
        if (this._containerWrite !== undefined) {
            hasAnyValues = true;
            internalValueResult.containerWrite = this._containerWrite;
        }
        if (this._expiration !== undefined) {
            hasAnyValues = true;
            internalValueResult.expiration = this._expiration;
        }
        if (this._signedIdentifier !== undefined) {
            hasAnyValues = true;
            internalValueResult.signedIdentifier = this._signedIdentifier;
        }
        if (this._storageAccessKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.storageAccessKey = this._storageAccessKey;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._accountName = undefined;
            this._blobDelete = undefined;
            this._blobName = undefined;
            this._blobRead = undefined;
            this._blobWrite = undefined;
            this._containerDelete = undefined;
            this._containerList = undefined;
            this._containerName = undefined;
            this._containerRead = undefined;
            this._containerWrite = undefined;
            this._expiration = undefined;
            this._signedIdentifier = undefined;
            this._storageAccessKey = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._accountName = value.accountName;
            this._blobDelete = value.blobDelete;
            this._blobName = value.blobName;
            this._blobRead = value.blobRead;
            this._blobWrite = value.blobWrite;
            this._containerDelete = value.containerDelete;
            this._containerList = value.containerList;
            this._containerName = value.containerName;
            this._containerRead = value.containerRead;
            this._containerWrite = value.containerWrite;
            this._expiration = value.expiration;
            this._signedIdentifier = value.signedIdentifier;
            this._storageAccessKey = value.storageAccessKey;
        }
    }
    // account_name - computed: false, optional: true, required: false
    _accountName;
    get accountName() {
        return this.getStringAttribute('account_name');
    }
    set accountName(value) {
        this._accountName = value;
    }
    resetAccountName() {
        this._accountName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accountNameInput() {
        return this._accountName;
    }
    // blob_delete - computed: false, optional: true, required: false
    _blobDelete;
    get blobDelete() {
        return this.getBooleanAttribute('blob_delete');
    }
    set blobDelete(value) {
        this._blobDelete = value;
    }
    resetBlobDelete() {
        this._blobDelete = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blobDeleteInput() {
        return this._blobDelete;
    }
    // blob_name - computed: false, optional: true, required: false
    _blobName;
    get blobName() {
        return this.getStringAttribute('blob_name');
    }
    set blobName(value) {
        this._blobName = value;
    }
    resetBlobName() {
        this._blobName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blobNameInput() {
        return this._blobName;
    }
    // blob_read - computed: false, optional: true, required: false
    _blobRead;
    get blobRead() {
        return this.getBooleanAttribute('blob_read');
    }
    set blobRead(value) {
        this._blobRead = value;
    }
    resetBlobRead() {
        this._blobRead = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blobReadInput() {
        return this._blobRead;
    }
    // blob_write - computed: false, optional: true, required: false
    _blobWrite;
    get blobWrite() {
        return this.getBooleanAttribute('blob_write');
    }
    set blobWrite(value) {
        this._blobWrite = value;
    }
    resetBlobWrite() {
        this._blobWrite = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blobWriteInput() {
        return this._blobWrite;
    }
    // container_delete - computed: false, optional: true, required: false
    _containerDelete;
    get containerDelete() {
        return this.getBooleanAttribute('container_delete');
    }
    set containerDelete(value) {
        this._containerDelete = value;
    }
    resetContainerDelete() {
        this._containerDelete = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get containerDeleteInput() {
        return this._containerDelete;
    }
    // container_list - computed: false, optional: true, required: false
    _containerList;
    get containerList() {
        return this.getBooleanAttribute('container_list');
    }
    set containerList(value) {
        this._containerList = value;
    }
    resetContainerList() {
        this._containerList = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get containerListInput() {
        return this._containerList;
    }
    // container_name - computed: false, optional: true, required: false
    _containerName;
    get containerName() {
        return this.getStringAttribute('container_name');
    }
    set containerName(value) {
        this._containerName = value;
    }
    resetContainerName() {
        this._containerName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get containerNameInput() {
        return this._containerName;
    }
    // container_read - computed: false, optional: true, required: false
    _containerRead;
    get containerRead() {
        return this.getBooleanAttribute('container_read');
    }
    set containerRead(value) {
        this._containerRead = value;
    }
    resetContainerRead() {
        this._containerRead = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get containerReadInput() {
        return this._containerRead;
    }
    // container_write - computed: false, optional: true, required: false
    _containerWrite;
    get containerWrite() {
        return this.getBooleanAttribute('container_write');
    }
    set containerWrite(value) {
        this._containerWrite = value;
    }
    resetContainerWrite() {
        this._containerWrite = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get containerWriteInput() {
        return this._containerWrite;
    }
    // expiration - computed: false, optional: true, required: false
    _expiration;
    get expiration() {
        return this.getNumberAttribute('expiration');
    }
    set expiration(value) {
        this._expiration = value;
    }
    resetExpiration() {
        this._expiration = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get expirationInput() {
        return this._expiration;
    }
    // signed_identifier - computed: false, optional: true, required: false
    _signedIdentifier;
    get signedIdentifier() {
        return this.getStringAttribute('signed_identifier');
    }
    set signedIdentifier(value) {
        this._signedIdentifier = value;
    }
    resetSignedIdentifier() {
        this._signedIdentifier = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signedIdentifierInput() {
        return this._signedIdentifier;
    }
    // storage_access_key - computed: false, optional: true, required: false
    _storageAccessKey;
    get storageAccessKey() {
        return this.getStringAttribute('storage_access_key');
    }
    set storageAccessKey(value) {
        this._storageAccessKey = value;
    }
    resetStorageAccessKey() {
        this._storageAccessKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get storageAccessKeyInput() {
        return this._storageAccessKey;
    }
}
exports.ClientAddonsAzureBlobOutputReference = ClientAddonsAzureBlobOutputReference;
function clientAddonsAzureSbToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        entity_path: cdktf.stringToTerraform(struct.entityPath),
        expiration: cdktf.numberToTerraform(struct.expiration),
        namespace: cdktf.stringToTerraform(struct.namespace),
        sas_key: cdktf.stringToTerraform(struct.sasKey),
        sas_key_name: cdktf.stringToTerraform(struct.sasKeyName),
    };
}
function clientAddonsAzureSbToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        entity_path: {
            value: cdktf.stringToHclTerraform(struct.entityPath),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        expiration: {
            value: cdktf.numberToHclTerraform(struct.expiration),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        namespace: {
            value: cdktf.stringToHclTerraform(struct.namespace),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sas_key: {
            value: cdktf.stringToHclTerraform(struct.sasKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sas_key_name: {
            value: cdktf.stringToHclTerraform(struct.sasKeyName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsAzureSbOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._entityPath !== undefined) {
            hasAnyValues = true;
            internalValueResult.entityPath = this._entityPath;
        }
        if (this._expiration !== undefined) {
            hasAnyValues = true;
            internalValueResult.expiration = this._expiration;
        }
        if (this._namespace !== undefined) {
            hasAnyValues = true;
            internalValueResult.namespace = this._namespace;
        }
        if (this._sasKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.sasKey = this._sasKey;
        }
        if (this._sasKeyName !== undefined) {
            hasAnyValues = true;
            internalValueResult.sasKeyName = this._sasKeyName;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._entityPath = undefined;
            this._expiration = undefined;
            this._namespace = undefined;
            this._sasKey = undefined;
            this._sasKeyName = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._entityPath = value.entityPath;
            this._expiration = value.expiration;
            this._namespace = value.namespace;
            this._sasKey = value.sasKey;
            this._sasKeyName = value.sasKeyName;
        }
    }
    // entity_path - computed: false, optional: true, required: false
    _entityPath;
    get entityPath() {
        return this.getStringAttribute('entity_path');
    }
    set entityPath(value) {
        this._entityPath = value;
    }
    resetEntityPath() {
        this._entityPath = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get entityPathInput() {
        return this._entityPath;
    }
    // expiration - computed: false, optional: true, required: false
    _expiration;
    get expiration() {
        return this.getNumberAttribute('expiration');
    }
    set expiration(value) {
        this._expiration = value;
    }
    resetExpiration() {
        this._expiration = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get expirationInput() {
        return this._expiration;
    }
    // namespace - computed: false, optional: true, required: false
    _namespace;
    get namespace() {
        return this.getStringAttribute('namespace');
    }
    set namespace(value) {
        this._namespace = value;
    }
    resetNamespace() {
        this._namespace = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get namespaceInput() {
        return this._namespace;
    }
    // sas_key - computed: false, optional: true, required: false
    _sasKey;
    get sasKey() {
        return this.getStringAttribute('sas_key');
    }
    set sasKey(value) {
        this._sasKey = value;
    }
    resetSasKey() {
        this._sasKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sasKeyInput() {
        return this._sasKey;
    }
    // sas_key_name - computed: false, optional: true, required: false
    _sasKeyName;
    get sasKeyName() {
        return this.getStringAttribute('sas_key_name');
    }
    set sasKeyName(value) {
        this._sasKeyName = value;
    }
    resetSasKeyName() {
        this._sasKeyName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sasKeyNameInput() {
        return this._sasKeyName;
    }
}
exports.ClientAddonsAzureSbOutputReference = ClientAddonsAzureSbOutputReference;
function clientAddonsBoxToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function clientAddonsBoxToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class ClientAddonsBoxOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
}
exports.ClientAddonsBoxOutputReference = ClientAddonsBoxOutputReference;
function clientAddonsCloudbeesToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function clientAddonsCloudbeesToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class ClientAddonsCloudbeesOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
}
exports.ClientAddonsCloudbeesOutputReference = ClientAddonsCloudbeesOutputReference;
function clientAddonsConcurToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function clientAddonsConcurToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class ClientAddonsConcurOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
}
exports.ClientAddonsConcurOutputReference = ClientAddonsConcurOutputReference;
function clientAddonsDropboxToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function clientAddonsDropboxToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class ClientAddonsDropboxOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
}
exports.ClientAddonsDropboxOutputReference = ClientAddonsDropboxOutputReference;
function clientAddonsEchosignToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        domain: cdktf.stringToTerraform(struct.domain),
    };
}
function clientAddonsEchosignToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        domain: {
            value: cdktf.stringToHclTerraform(struct.domain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsEchosignOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._domain !== undefined) {
            hasAnyValues = true;
            internalValueResult.domain = this._domain;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._domain = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._domain = value.domain;
        }
    }
    // domain - computed: false, optional: true, required: false
    _domain;
    get domain() {
        return this.getStringAttribute('domain');
    }
    set domain(value) {
        this._domain = value;
    }
    resetDomain() {
        this._domain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get domainInput() {
        return this._domain;
    }
}
exports.ClientAddonsEchosignOutputReference = ClientAddonsEchosignOutputReference;
function clientAddonsEgnyteToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        domain: cdktf.stringToTerraform(struct.domain),
    };
}
function clientAddonsEgnyteToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        domain: {
            value: cdktf.stringToHclTerraform(struct.domain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsEgnyteOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._domain !== undefined) {
            hasAnyValues = true;
            internalValueResult.domain = this._domain;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._domain = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._domain = value.domain;
        }
    }
    // domain - computed: false, optional: true, required: false
    _domain;
    get domain() {
        return this.getStringAttribute('domain');
    }
    set domain(value) {
        this._domain = value;
    }
    resetDomain() {
        this._domain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get domainInput() {
        return this._domain;
    }
}
exports.ClientAddonsEgnyteOutputReference = ClientAddonsEgnyteOutputReference;
function clientAddonsFirebaseToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_email: cdktf.stringToTerraform(struct.clientEmail),
        lifetime_in_seconds: cdktf.numberToTerraform(struct.lifetimeInSeconds),
        private_key: cdktf.stringToTerraform(struct.privateKey),
        private_key_id: cdktf.stringToTerraform(struct.privateKeyId),
        secret: cdktf.stringToTerraform(struct.secret),
    };
}
function clientAddonsFirebaseToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_email: {
            value: cdktf.stringToHclTerraform(struct.clientEmail),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        lifetime_in_seconds: {
            value: cdktf.numberToHclTerraform(struct.lifetimeInSeconds),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        private_key: {
            value: cdktf.stringToHclTerraform(struct.privateKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        private_key_id: {
            value: cdktf.stringToHclTerraform(struct.privateKeyId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        secret: {
            value: cdktf.stringToHclTerraform(struct.secret),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsFirebaseOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientEmail !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientEmail = this._clientEmail;
        }
        if (this._lifetimeInSeconds !== undefined) {
            hasAnyValues = true;
            internalValueResult.lifetimeInSeconds = this._lifetimeInSeconds;
        }
        if (this._privateKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.privateKey = this._privateKey;
        }
        if (this._privateKeyId !== undefined) {
            hasAnyValues = true;
            internalValueResult.privateKeyId = this._privateKeyId;
        }
        if (this._secret !== undefined) {
            hasAnyValues = true;
            internalValueResult.secret = this._secret;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientEmail = undefined;
            this._lifetimeInSeconds = undefined;
            this._privateKey = undefined;
            this._privateKeyId = undefined;
            this._secret = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientEmail = value.clientEmail;
            this._lifetimeInSeconds = value.lifetimeInSeconds;
            this._privateKey = value.privateKey;
            this._privateKeyId = value.privateKeyId;
            this._secret = value.secret;
        }
    }
    // client_email - computed: false, optional: true, required: false
    _clientEmail;
    get clientEmail() {
        return this.getStringAttribute('client_email');
    }
    set clientEmail(value) {
        this._clientEmail = value;
    }
    resetClientEmail() {
        this._clientEmail = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientEmailInput() {
        return this._clientEmail;
    }
    // lifetime_in_seconds - computed: false, optional: true, required: false
    _lifetimeInSeconds;
    get lifetimeInSeconds() {
        return this.getNumberAttribute('lifetime_in_seconds');
    }
    set lifetimeInSeconds(value) {
        this._lifetimeInSeconds = value;
    }
    resetLifetimeInSeconds() {
        this._lifetimeInSeconds = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lifetimeInSecondsInput() {
        return this._lifetimeInSeconds;
    }
    // private_key - computed: false, optional: true, required: false
    _privateKey;
    get privateKey() {
        return this.getStringAttribute('private_key');
    }
    set privateKey(value) {
        this._privateKey = value;
    }
    resetPrivateKey() {
        this._privateKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get privateKeyInput() {
        return this._privateKey;
    }
    // private_key_id - computed: false, optional: true, required: false
    _privateKeyId;
    get privateKeyId() {
        return this.getStringAttribute('private_key_id');
    }
    set privateKeyId(value) {
        this._privateKeyId = value;
    }
    resetPrivateKeyId() {
        this._privateKeyId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get privateKeyIdInput() {
        return this._privateKeyId;
    }
    // secret - computed: false, optional: true, required: false
    _secret;
    get secret() {
        return this.getStringAttribute('secret');
    }
    set secret(value) {
        this._secret = value;
    }
    resetSecret() {
        this._secret = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get secretInput() {
        return this._secret;
    }
}
exports.ClientAddonsFirebaseOutputReference = ClientAddonsFirebaseOutputReference;
function clientAddonsLayerToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        expiration: cdktf.numberToTerraform(struct.expiration),
        key_id: cdktf.stringToTerraform(struct.keyId),
        principal: cdktf.stringToTerraform(struct.principal),
        private_key: cdktf.stringToTerraform(struct.privateKey),
        provider_id: cdktf.stringToTerraform(struct.providerId),
    };
}
function clientAddonsLayerToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        expiration: {
            value: cdktf.numberToHclTerraform(struct.expiration),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        key_id: {
            value: cdktf.stringToHclTerraform(struct.keyId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        principal: {
            value: cdktf.stringToHclTerraform(struct.principal),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        private_key: {
            value: cdktf.stringToHclTerraform(struct.privateKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        provider_id: {
            value: cdktf.stringToHclTerraform(struct.providerId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsLayerOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._expiration !== undefined) {
            hasAnyValues = true;
            internalValueResult.expiration = this._expiration;
        }
        if (this._keyId !== undefined) {
            hasAnyValues = true;
            internalValueResult.keyId = this._keyId;
        }
        if (this._principal !== undefined) {
            hasAnyValues = true;
            internalValueResult.principal = this._principal;
        }
        if (this._privateKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.privateKey = this._privateKey;
        }
        if (this._providerId !== undefined) {
            hasAnyValues = true;
            internalValueResult.providerId = this._providerId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._expiration = undefined;
            this._keyId = undefined;
            this._principal = undefined;
            this._privateKey = undefined;
            this._providerId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._expiration = value.expiration;
            this._keyId = value.keyId;
            this._principal = value.principal;
            this._privateKey = value.privateKey;
            this._providerId = value.providerId;
        }
    }
    // expiration - computed: false, optional: true, required: false
    _expiration;
    get expiration() {
        return this.getNumberAttribute('expiration');
    }
    set expiration(value) {
        this._expiration = value;
    }
    resetExpiration() {
        this._expiration = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get expirationInput() {
        return this._expiration;
    }
    // key_id - computed: false, optional: false, required: true
    _keyId;
    get keyId() {
        return this.getStringAttribute('key_id');
    }
    set keyId(value) {
        this._keyId = value;
    }
    // Temporarily expose input value. Use with caution.
    get keyIdInput() {
        return this._keyId;
    }
    // principal - computed: false, optional: true, required: false
    _principal;
    get principal() {
        return this.getStringAttribute('principal');
    }
    set principal(value) {
        this._principal = value;
    }
    resetPrincipal() {
        this._principal = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get principalInput() {
        return this._principal;
    }
    // private_key - computed: false, optional: false, required: true
    _privateKey;
    get privateKey() {
        return this.getStringAttribute('private_key');
    }
    set privateKey(value) {
        this._privateKey = value;
    }
    // Temporarily expose input value. Use with caution.
    get privateKeyInput() {
        return this._privateKey;
    }
    // provider_id - computed: false, optional: false, required: true
    _providerId;
    get providerId() {
        return this.getStringAttribute('provider_id');
    }
    set providerId(value) {
        this._providerId = value;
    }
    // Temporarily expose input value. Use with caution.
    get providerIdInput() {
        return this._providerId;
    }
}
exports.ClientAddonsLayerOutputReference = ClientAddonsLayerOutputReference;
function clientAddonsMscrmToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        url: cdktf.stringToTerraform(struct.url),
    };
}
function clientAddonsMscrmToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        url: {
            value: cdktf.stringToHclTerraform(struct.url),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsMscrmOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._url !== undefined) {
            hasAnyValues = true;
            internalValueResult.url = this._url;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._url = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._url = value.url;
        }
    }
    // url - computed: false, optional: true, required: false
    _url;
    get url() {
        return this.getStringAttribute('url');
    }
    set url(value) {
        this._url = value;
    }
    resetUrl() {
        this._url = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get urlInput() {
        return this._url;
    }
}
exports.ClientAddonsMscrmOutputReference = ClientAddonsMscrmOutputReference;
function clientAddonsNewrelicToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        account: cdktf.stringToTerraform(struct.account),
    };
}
function clientAddonsNewrelicToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        account: {
            value: cdktf.stringToHclTerraform(struct.account),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsNewrelicOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._account !== undefined) {
            hasAnyValues = true;
            internalValueResult.account = this._account;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._account = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._account = value.account;
        }
    }
    // account - computed: false, optional: true, required: false
    _account;
    get account() {
        return this.getStringAttribute('account');
    }
    set account(value) {
        this._account = value;
    }
    resetAccount() {
        this._account = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accountInput() {
        return this._account;
    }
}
exports.ClientAddonsNewrelicOutputReference = ClientAddonsNewrelicOutputReference;
function clientAddonsOffice365ToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        connection: cdktf.stringToTerraform(struct.connection),
        domain: cdktf.stringToTerraform(struct.domain),
    };
}
function clientAddonsOffice365ToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        connection: {
            value: cdktf.stringToHclTerraform(struct.connection),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        domain: {
            value: cdktf.stringToHclTerraform(struct.domain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsOffice365OutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._connection !== undefined) {
            hasAnyValues = true;
            internalValueResult.connection = this._connection;
        }
        if (this._domain !== undefined) {
            hasAnyValues = true;
            internalValueResult.domain = this._domain;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._connection = undefined;
            this._domain = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._connection = value.connection;
            this._domain = value.domain;
        }
    }
    // connection - computed: false, optional: true, required: false
    _connection;
    get connection() {
        return this.getStringAttribute('connection');
    }
    set connection(value) {
        this._connection = value;
    }
    resetConnection() {
        this._connection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectionInput() {
        return this._connection;
    }
    // domain - computed: false, optional: true, required: false
    _domain;
    get domain() {
        return this.getStringAttribute('domain');
    }
    set domain(value) {
        this._domain = value;
    }
    resetDomain() {
        this._domain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get domainInput() {
        return this._domain;
    }
}
exports.ClientAddonsOffice365OutputReference = ClientAddonsOffice365OutputReference;
function clientAddonsRmsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        url: cdktf.stringToTerraform(struct.url),
    };
}
function clientAddonsRmsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        url: {
            value: cdktf.stringToHclTerraform(struct.url),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsRmsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._url !== undefined) {
            hasAnyValues = true;
            internalValueResult.url = this._url;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._url = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._url = value.url;
        }
    }
    // url - computed: false, optional: true, required: false
    _url;
    get url() {
        return this.getStringAttribute('url');
    }
    set url(value) {
        this._url = value;
    }
    resetUrl() {
        this._url = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get urlInput() {
        return this._url;
    }
}
exports.ClientAddonsRmsOutputReference = ClientAddonsRmsOutputReference;
function clientAddonsSalesforceToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        entity_id: cdktf.stringToTerraform(struct.entityId),
    };
}
function clientAddonsSalesforceToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        entity_id: {
            value: cdktf.stringToHclTerraform(struct.entityId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSalesforceOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._entityId !== undefined) {
            hasAnyValues = true;
            internalValueResult.entityId = this._entityId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._entityId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._entityId = value.entityId;
        }
    }
    // entity_id - computed: false, optional: true, required: false
    _entityId;
    get entityId() {
        return this.getStringAttribute('entity_id');
    }
    set entityId(value) {
        this._entityId = value;
    }
    resetEntityId() {
        this._entityId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get entityIdInput() {
        return this._entityId;
    }
}
exports.ClientAddonsSalesforceOutputReference = ClientAddonsSalesforceOutputReference;
function clientAddonsSalesforceApiToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_id: cdktf.stringToTerraform(struct.clientId),
        community_name: cdktf.stringToTerraform(struct.communityName),
        community_url_section: cdktf.stringToTerraform(struct.communityUrlSection),
        principal: cdktf.stringToTerraform(struct.principal),
    };
}
function clientAddonsSalesforceApiToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        community_name: {
            value: cdktf.stringToHclTerraform(struct.communityName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        community_url_section: {
            value: cdktf.stringToHclTerraform(struct.communityUrlSection),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        principal: {
            value: cdktf.stringToHclTerraform(struct.principal),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSalesforceApiOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        if (this._communityName !== undefined) {
            hasAnyValues = true;
            internalValueResult.communityName = this._communityName;
        }
        if (this._communityUrlSection !== undefined) {
            hasAnyValues = true;
            internalValueResult.communityUrlSection = this._communityUrlSection;
        }
        if (this._principal !== undefined) {
            hasAnyValues = true;
            internalValueResult.principal = this._principal;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientId = undefined;
            this._communityName = undefined;
            this._communityUrlSection = undefined;
            this._principal = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientId = value.clientId;
            this._communityName = value.communityName;
            this._communityUrlSection = value.communityUrlSection;
            this._principal = value.principal;
        }
    }
    // client_id - computed: false, optional: true, required: false
    _clientId;
    get clientId() {
        return this.getStringAttribute('client_id');
    }
    set clientId(value) {
        this._clientId = value;
    }
    resetClientId() {
        this._clientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientIdInput() {
        return this._clientId;
    }
    // community_name - computed: false, optional: true, required: false
    _communityName;
    get communityName() {
        return this.getStringAttribute('community_name');
    }
    set communityName(value) {
        this._communityName = value;
    }
    resetCommunityName() {
        this._communityName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get communityNameInput() {
        return this._communityName;
    }
    // community_url_section - computed: false, optional: true, required: false
    _communityUrlSection;
    get communityUrlSection() {
        return this.getStringAttribute('community_url_section');
    }
    set communityUrlSection(value) {
        this._communityUrlSection = value;
    }
    resetCommunityUrlSection() {
        this._communityUrlSection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get communityUrlSectionInput() {
        return this._communityUrlSection;
    }
    // principal - computed: false, optional: true, required: false
    _principal;
    get principal() {
        return this.getStringAttribute('principal');
    }
    set principal(value) {
        this._principal = value;
    }
    resetPrincipal() {
        this._principal = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get principalInput() {
        return this._principal;
    }
}
exports.ClientAddonsSalesforceApiOutputReference = ClientAddonsSalesforceApiOutputReference;
function clientAddonsSalesforceSandboxApiToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_id: cdktf.stringToTerraform(struct.clientId),
        community_name: cdktf.stringToTerraform(struct.communityName),
        community_url_section: cdktf.stringToTerraform(struct.communityUrlSection),
        principal: cdktf.stringToTerraform(struct.principal),
    };
}
function clientAddonsSalesforceSandboxApiToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        community_name: {
            value: cdktf.stringToHclTerraform(struct.communityName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        community_url_section: {
            value: cdktf.stringToHclTerraform(struct.communityUrlSection),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        principal: {
            value: cdktf.stringToHclTerraform(struct.principal),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSalesforceSandboxApiOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        if (this._communityName !== undefined) {
            hasAnyValues = true;
            internalValueResult.communityName = this._communityName;
        }
        if (this._communityUrlSection !== undefined) {
            hasAnyValues = true;
            internalValueResult.communityUrlSection = this._communityUrlSection;
        }
        if (this._principal !== undefined) {
            hasAnyValues = true;
            internalValueResult.principal = this._principal;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientId = undefined;
            this._communityName = undefined;
            this._communityUrlSection = undefined;
            this._principal = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientId = value.clientId;
            this._communityName = value.communityName;
            this._communityUrlSection = value.communityUrlSection;
            this._principal = value.principal;
        }
    }
    // client_id - computed: false, optional: true, required: false
    _clientId;
    get clientId() {
        return this.getStringAttribute('client_id');
    }
    set clientId(value) {
        this._clientId = value;
    }
    resetClientId() {
        this._clientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientIdInput() {
        return this._clientId;
    }
    // community_name - computed: false, optional: true, required: false
    _communityName;
    get communityName() {
        return this.getStringAttribute('community_name');
    }
    set communityName(value) {
        this._communityName = value;
    }
    resetCommunityName() {
        this._communityName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get communityNameInput() {
        return this._communityName;
    }
    // community_url_section - computed: false, optional: true, required: false
    _communityUrlSection;
    get communityUrlSection() {
        return this.getStringAttribute('community_url_section');
    }
    set communityUrlSection(value) {
        this._communityUrlSection = value;
    }
    resetCommunityUrlSection() {
        this._communityUrlSection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get communityUrlSectionInput() {
        return this._communityUrlSection;
    }
    // principal - computed: false, optional: true, required: false
    _principal;
    get principal() {
        return this.getStringAttribute('principal');
    }
    set principal(value) {
        this._principal = value;
    }
    resetPrincipal() {
        this._principal = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get principalInput() {
        return this._principal;
    }
}
exports.ClientAddonsSalesforceSandboxApiOutputReference = ClientAddonsSalesforceSandboxApiOutputReference;
function clientAddonsSamlpLogoutToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        callback: cdktf.stringToTerraform(struct.callback),
        slo_enabled: cdktf.booleanToTerraform(struct.sloEnabled),
    };
}
function clientAddonsSamlpLogoutToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        callback: {
            value: cdktf.stringToHclTerraform(struct.callback),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        slo_enabled: {
            value: cdktf.booleanToHclTerraform(struct.sloEnabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSamlpLogoutOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._callback !== undefined) {
            hasAnyValues = true;
            internalValueResult.callback = this._callback;
        }
        if (this._sloEnabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.sloEnabled = this._sloEnabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._callback = undefined;
            this._sloEnabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._callback = value.callback;
            this._sloEnabled = value.sloEnabled;
        }
    }
    // callback - computed: false, optional: true, required: false
    _callback;
    get callback() {
        return this.getStringAttribute('callback');
    }
    set callback(value) {
        this._callback = value;
    }
    resetCallback() {
        this._callback = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get callbackInput() {
        return this._callback;
    }
    // slo_enabled - computed: false, optional: true, required: false
    _sloEnabled;
    get sloEnabled() {
        return this.getBooleanAttribute('slo_enabled');
    }
    set sloEnabled(value) {
        this._sloEnabled = value;
    }
    resetSloEnabled() {
        this._sloEnabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sloEnabledInput() {
        return this._sloEnabled;
    }
}
exports.ClientAddonsSamlpLogoutOutputReference = ClientAddonsSamlpLogoutOutputReference;
function clientAddonsSamlpToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        audience: cdktf.stringToTerraform(struct.audience),
        authn_context_class_ref: cdktf.stringToTerraform(struct.authnContextClassRef),
        binding: cdktf.stringToTerraform(struct.binding),
        create_upn_claim: cdktf.booleanToTerraform(struct.createUpnClaim),
        destination: cdktf.stringToTerraform(struct.destination),
        digest_algorithm: cdktf.stringToTerraform(struct.digestAlgorithm),
        flexible_mappings: cdktf.stringToTerraform(struct.flexibleMappings),
        include_attribute_name_format: cdktf.booleanToTerraform(struct.includeAttributeNameFormat),
        issuer: cdktf.stringToTerraform(struct.issuer),
        lifetime_in_seconds: cdktf.numberToTerraform(struct.lifetimeInSeconds),
        map_identities: cdktf.booleanToTerraform(struct.mapIdentities),
        map_unknown_claims_as_is: cdktf.booleanToTerraform(struct.mapUnknownClaimsAsIs),
        mappings: cdktf.hashMapper(cdktf.stringToTerraform)(struct.mappings),
        name_identifier_format: cdktf.stringToTerraform(struct.nameIdentifierFormat),
        name_identifier_probes: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.nameIdentifierProbes),
        passthrough_claims_with_no_mapping: cdktf.booleanToTerraform(struct.passthroughClaimsWithNoMapping),
        recipient: cdktf.stringToTerraform(struct.recipient),
        sign_response: cdktf.booleanToTerraform(struct.signResponse),
        signature_algorithm: cdktf.stringToTerraform(struct.signatureAlgorithm),
        signing_cert: cdktf.stringToTerraform(struct.signingCert),
        typed_attributes: cdktf.booleanToTerraform(struct.typedAttributes),
        logout: clientAddonsSamlpLogoutToTerraform(struct.logout),
    };
}
function clientAddonsSamlpToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        audience: {
            value: cdktf.stringToHclTerraform(struct.audience),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        authn_context_class_ref: {
            value: cdktf.stringToHclTerraform(struct.authnContextClassRef),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        binding: {
            value: cdktf.stringToHclTerraform(struct.binding),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        create_upn_claim: {
            value: cdktf.booleanToHclTerraform(struct.createUpnClaim),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        destination: {
            value: cdktf.stringToHclTerraform(struct.destination),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        digest_algorithm: {
            value: cdktf.stringToHclTerraform(struct.digestAlgorithm),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        flexible_mappings: {
            value: cdktf.stringToHclTerraform(struct.flexibleMappings),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        include_attribute_name_format: {
            value: cdktf.booleanToHclTerraform(struct.includeAttributeNameFormat),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        issuer: {
            value: cdktf.stringToHclTerraform(struct.issuer),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        lifetime_in_seconds: {
            value: cdktf.numberToHclTerraform(struct.lifetimeInSeconds),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        map_identities: {
            value: cdktf.booleanToHclTerraform(struct.mapIdentities),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        map_unknown_claims_as_is: {
            value: cdktf.booleanToHclTerraform(struct.mapUnknownClaimsAsIs),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        mappings: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.mappings),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        name_identifier_format: {
            value: cdktf.stringToHclTerraform(struct.nameIdentifierFormat),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        name_identifier_probes: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.nameIdentifierProbes),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        passthrough_claims_with_no_mapping: {
            value: cdktf.booleanToHclTerraform(struct.passthroughClaimsWithNoMapping),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        recipient: {
            value: cdktf.stringToHclTerraform(struct.recipient),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sign_response: {
            value: cdktf.booleanToHclTerraform(struct.signResponse),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        signature_algorithm: {
            value: cdktf.stringToHclTerraform(struct.signatureAlgorithm),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        signing_cert: {
            value: cdktf.stringToHclTerraform(struct.signingCert),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        typed_attributes: {
            value: cdktf.booleanToHclTerraform(struct.typedAttributes),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        logout: {
            value: clientAddonsSamlpLogoutToHclTerraform(struct.logout),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSamlpLogoutList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSamlpOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._audience !== undefined) {
            hasAnyValues = true;
            internalValueResult.audience = this._audience;
        }
        if (this._authnContextClassRef !== undefined) {
            hasAnyValues = true;
            internalValueResult.authnContextClassRef = this._authnContextClassRef;
        }
        if (this._binding !== undefined) {
            hasAnyValues = true;
            internalValueResult.binding = this._binding;
        }
        if (this._createUpnClaim !== undefined) {
            hasAnyValues = true;
            internalValueResult.createUpnClaim = this._createUpnClaim;
        }
        if (this._destination !== undefined) {
            hasAnyValues = true;
            internalValueResult.destination = this._destination;
        }
        if (this._digestAlgorithm !== undefined) {
            hasAnyValues = true;
            internalValueResult.digestAlgorithm = this._digestAlgorithm;
        }
        if (this._flexibleMappings !== undefined) {
            hasAnyValues = true;
            internalValueResult.flexibleMappings = this._flexibleMappings;
        }
        if (this._includeAttributeNameFormat !== undefined) {
            hasAnyValues = true;
            internalValueResult.includeAttributeNameFormat = this._includeAttributeNameFormat;
        }
        if (this._issuer !== undefined) {
            hasAnyValues = true;
            internalValueResult.issuer = this._issuer;
        }
        if (this._lifetimeInSeconds !== undefined) {
            hasAnyValues = true;
            internalValueResult.lifetimeInSeconds = this._lifetimeInSeconds;
        }
        if (this._mapIdentities !== undefined) {
            hasAnyValues = true;
            internalValueResult.mapIdentities = this._mapIdentities;
        }
        if (this._mapUnknownClaimsAsIs !== undefined) {
            hasAnyValues = true;
            internalValueResult.mapUnknownClaimsAsIs = this._mapUnknownClaimsAsIs;
        }
        if (this._mappings !== undefined) {
            hasAnyValues = true;
            internalValueResult.mappings = this._mappings;
        }
        if (this._nameIdentifierFormat !== undefined) {
            hasAnyValues = true;
            internalValueResult.nameIdentifierFormat = this._nameIdentifierFormat;
        }
        if (this._nameIdentifierProbes !== undefined) {
            hasAnyValues = true;
            internalValueResult.nameIdentifierProbes = this._nameIdentifierProbes;
        }
        if (this._passthroughClaimsWithNoMapping !== undefined) {
            hasAnyValues = true;
            internalValueResult.passthroughClaimsWithNoMapping = this._passthroughClaimsWithNoMapping;
        }
        if (this._recipient !== undefined) {
            hasAnyValues = true;
            internalValueResult.recipient = this._recipient;
        }
        if (this._signResponse !== undefined) {
            hasAnyValues = true;
            internalValueResult.signResponse = this._signResponse;
        }
        if (this._signatureAlgorithm !== undefined) {
            hasAnyValues = true;
            internalValueResult.signatureAlgorithm = this._signatureAlgorithm;
        }
        if (this._signingCert !== undefined) {
            hasAnyValues = true;
            internalValueResult.signingCert = this._signingCert;
        }
        if (this._typedAttributes !== undefined) {
            hasAnyValues = true;
            internalValueResult.typedAttributes = this._typedAttributes;
        }
        if (this._logout?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.logout = this._logout?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._audience = undefined;
            this._authnContextClassRef = undefined;
            this._binding = undefined;
            this._createUpnClaim = undefined;
            this._destination = undefined;
            this._digestAlgorithm = undefined;
            this._flexibleMappings = undefined;
            this._includeAttributeNameFormat = undefined;
            this._issuer = undefined;
            this._lifetimeInSeconds = undefined;
            this._mapIdentities = undefined;
            this._mapUnknownClaimsAsIs = undefined;
            this._mappings = undefined;
            this._nameIdentifierFormat = undefined;
            this._nameIdentifierProbes = undefined;
            this._passthroughClaimsWithNoMapping = undefined;
            this._recipient = undefined;
            this._signResponse = undefined;
            this._signatureAlgorithm = undefined;
            this._signingCert = undefined;
            this._typedAttributes = undefined;
            this._logout.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._audience = value.audience;
            this._authnContextClassRef = value.authnContextClassRef;
            this._binding = value.binding;
            this._createUpnClaim = value.createUpnClaim;
            this._destination = value.destination;
            this._digestAlgorithm = value.digestAlgorithm;
            this._flexibleMappings = value.flexibleMappings;
            this._includeAttributeNameFormat = value.includeAttributeNameFormat;
            this._issuer = value.issuer;
            this._lifetimeInSeconds = value.lifetimeInSeconds;
            this._mapIdentities = value.mapIdentities;
            this._mapUnknownClaimsAsIs = value.mapUnknownClaimsAsIs;
            this._mappings = value.mappings;
            this._nameIdentifierFormat = value.nameIdentifierFormat;
            this._nameIdentifierProbes = value.nameIdentifierProbes;
            this._passthroughClaimsWithNoMapping = value.passthroughClaimsWithNoMapping;
            this._recipient = value.recipient;
            this._signResponse = value.signResponse;
            this._signatureAlgorithm = value.signatureAlgorithm;
            this._signingCert = value.signingCert;
            this._typedAttributes = value.typedAttributes;
            this._logout.internalValue = value.logout;
        }
    }
    // audience - computed: false, optional: true, required: false
    _audience;
    get audience() {
        return this.getStringAttribute('audience');
    }
    set audience(value) {
        this._audience = value;
    }
    resetAudience() {
        this._audience = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get audienceInput() {
        return this._audience;
    }
    // authn_context_class_ref - computed: false, optional: true, required: false
    _authnContextClassRef;
    get authnContextClassRef() {
        return this.getStringAttribute('authn_context_class_ref');
    }
    set authnContextClassRef(value) {
        this._authnContextClassRef = value;
    }
    resetAuthnContextClassRef() {
        this._authnContextClassRef = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get authnContextClassRefInput() {
        return this._authnContextClassRef;
    }
    // binding - computed: false, optional: true, required: false
    _binding;
    get binding() {
        return this.getStringAttribute('binding');
    }
    set binding(value) {
        this._binding = value;
    }
    resetBinding() {
        this._binding = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get bindingInput() {
        return this._binding;
    }
    // create_upn_claim - computed: true, optional: true, required: false
    _createUpnClaim;
    get createUpnClaim() {
        return this.getBooleanAttribute('create_upn_claim');
    }
    set createUpnClaim(value) {
        this._createUpnClaim = value;
    }
    resetCreateUpnClaim() {
        this._createUpnClaim = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get createUpnClaimInput() {
        return this._createUpnClaim;
    }
    // destination - computed: false, optional: true, required: false
    _destination;
    get destination() {
        return this.getStringAttribute('destination');
    }
    set destination(value) {
        this._destination = value;
    }
    resetDestination() {
        this._destination = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get destinationInput() {
        return this._destination;
    }
    // digest_algorithm - computed: false, optional: true, required: false
    _digestAlgorithm;
    get digestAlgorithm() {
        return this.getStringAttribute('digest_algorithm');
    }
    set digestAlgorithm(value) {
        this._digestAlgorithm = value;
    }
    resetDigestAlgorithm() {
        this._digestAlgorithm = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get digestAlgorithmInput() {
        return this._digestAlgorithm;
    }
    // flexible_mappings - computed: false, optional: true, required: false
    _flexibleMappings;
    get flexibleMappings() {
        return this.getStringAttribute('flexible_mappings');
    }
    set flexibleMappings(value) {
        this._flexibleMappings = value;
    }
    resetFlexibleMappings() {
        this._flexibleMappings = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get flexibleMappingsInput() {
        return this._flexibleMappings;
    }
    // include_attribute_name_format - computed: true, optional: true, required: false
    _includeAttributeNameFormat;
    get includeAttributeNameFormat() {
        return this.getBooleanAttribute('include_attribute_name_format');
    }
    set includeAttributeNameFormat(value) {
        this._includeAttributeNameFormat = value;
    }
    resetIncludeAttributeNameFormat() {
        this._includeAttributeNameFormat = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get includeAttributeNameFormatInput() {
        return this._includeAttributeNameFormat;
    }
    // issuer - computed: false, optional: true, required: false
    _issuer;
    get issuer() {
        return this.getStringAttribute('issuer');
    }
    set issuer(value) {
        this._issuer = value;
    }
    resetIssuer() {
        this._issuer = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get issuerInput() {
        return this._issuer;
    }
    // lifetime_in_seconds - computed: true, optional: true, required: false
    _lifetimeInSeconds;
    get lifetimeInSeconds() {
        return this.getNumberAttribute('lifetime_in_seconds');
    }
    set lifetimeInSeconds(value) {
        this._lifetimeInSeconds = value;
    }
    resetLifetimeInSeconds() {
        this._lifetimeInSeconds = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lifetimeInSecondsInput() {
        return this._lifetimeInSeconds;
    }
    // map_identities - computed: true, optional: true, required: false
    _mapIdentities;
    get mapIdentities() {
        return this.getBooleanAttribute('map_identities');
    }
    set mapIdentities(value) {
        this._mapIdentities = value;
    }
    resetMapIdentities() {
        this._mapIdentities = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mapIdentitiesInput() {
        return this._mapIdentities;
    }
    // map_unknown_claims_as_is - computed: false, optional: true, required: false
    _mapUnknownClaimsAsIs;
    get mapUnknownClaimsAsIs() {
        return this.getBooleanAttribute('map_unknown_claims_as_is');
    }
    set mapUnknownClaimsAsIs(value) {
        this._mapUnknownClaimsAsIs = value;
    }
    resetMapUnknownClaimsAsIs() {
        this._mapUnknownClaimsAsIs = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mapUnknownClaimsAsIsInput() {
        return this._mapUnknownClaimsAsIs;
    }
    // mappings - computed: true, optional: true, required: false
    _mappings;
    get mappings() {
        return this.getStringMapAttribute('mappings');
    }
    set mappings(value) {
        this._mappings = value;
    }
    resetMappings() {
        this._mappings = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mappingsInput() {
        return this._mappings;
    }
    // name_identifier_format - computed: false, optional: true, required: false
    _nameIdentifierFormat;
    get nameIdentifierFormat() {
        return this.getStringAttribute('name_identifier_format');
    }
    set nameIdentifierFormat(value) {
        this._nameIdentifierFormat = value;
    }
    resetNameIdentifierFormat() {
        this._nameIdentifierFormat = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nameIdentifierFormatInput() {
        return this._nameIdentifierFormat;
    }
    // name_identifier_probes - computed: true, optional: true, required: false
    _nameIdentifierProbes;
    get nameIdentifierProbes() {
        return this.getListAttribute('name_identifier_probes');
    }
    set nameIdentifierProbes(value) {
        this._nameIdentifierProbes = value;
    }
    resetNameIdentifierProbes() {
        this._nameIdentifierProbes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nameIdentifierProbesInput() {
        return this._nameIdentifierProbes;
    }
    // passthrough_claims_with_no_mapping - computed: true, optional: true, required: false
    _passthroughClaimsWithNoMapping;
    get passthroughClaimsWithNoMapping() {
        return this.getBooleanAttribute('passthrough_claims_with_no_mapping');
    }
    set passthroughClaimsWithNoMapping(value) {
        this._passthroughClaimsWithNoMapping = value;
    }
    resetPassthroughClaimsWithNoMapping() {
        this._passthroughClaimsWithNoMapping = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passthroughClaimsWithNoMappingInput() {
        return this._passthroughClaimsWithNoMapping;
    }
    // recipient - computed: false, optional: true, required: false
    _recipient;
    get recipient() {
        return this.getStringAttribute('recipient');
    }
    set recipient(value) {
        this._recipient = value;
    }
    resetRecipient() {
        this._recipient = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get recipientInput() {
        return this._recipient;
    }
    // sign_response - computed: false, optional: true, required: false
    _signResponse;
    get signResponse() {
        return this.getBooleanAttribute('sign_response');
    }
    set signResponse(value) {
        this._signResponse = value;
    }
    resetSignResponse() {
        this._signResponse = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signResponseInput() {
        return this._signResponse;
    }
    // signature_algorithm - computed: false, optional: true, required: false
    _signatureAlgorithm;
    get signatureAlgorithm() {
        return this.getStringAttribute('signature_algorithm');
    }
    set signatureAlgorithm(value) {
        this._signatureAlgorithm = value;
    }
    resetSignatureAlgorithm() {
        this._signatureAlgorithm = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signatureAlgorithmInput() {
        return this._signatureAlgorithm;
    }
    // signing_cert - computed: false, optional: true, required: false
    _signingCert;
    get signingCert() {
        return this.getStringAttribute('signing_cert');
    }
    set signingCert(value) {
        this._signingCert = value;
    }
    resetSigningCert() {
        this._signingCert = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signingCertInput() {
        return this._signingCert;
    }
    // typed_attributes - computed: true, optional: true, required: false
    _typedAttributes;
    get typedAttributes() {
        return this.getBooleanAttribute('typed_attributes');
    }
    set typedAttributes(value) {
        this._typedAttributes = value;
    }
    resetTypedAttributes() {
        this._typedAttributes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typedAttributesInput() {
        return this._typedAttributes;
    }
    // logout - computed: false, optional: true, required: false
    _logout = new ClientAddonsSamlpLogoutOutputReference(this, "logout");
    get logout() {
        return this._logout;
    }
    putLogout(value) {
        this._logout.internalValue = value;
    }
    resetLogout() {
        this._logout.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get logoutInput() {
        return this._logout.internalValue;
    }
}
exports.ClientAddonsSamlpOutputReference = ClientAddonsSamlpOutputReference;
function clientAddonsSapApiToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_id: cdktf.stringToTerraform(struct.clientId),
        name_identifier_format: cdktf.stringToTerraform(struct.nameIdentifierFormat),
        scope: cdktf.stringToTerraform(struct.scope),
        service_password: cdktf.stringToTerraform(struct.servicePassword),
        token_endpoint_url: cdktf.stringToTerraform(struct.tokenEndpointUrl),
        username_attribute: cdktf.stringToTerraform(struct.usernameAttribute),
    };
}
function clientAddonsSapApiToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        name_identifier_format: {
            value: cdktf.stringToHclTerraform(struct.nameIdentifierFormat),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        scope: {
            value: cdktf.stringToHclTerraform(struct.scope),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        service_password: {
            value: cdktf.stringToHclTerraform(struct.servicePassword),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_endpoint_url: {
            value: cdktf.stringToHclTerraform(struct.tokenEndpointUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        username_attribute: {
            value: cdktf.stringToHclTerraform(struct.usernameAttribute),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSapApiOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        if (this._nameIdentifierFormat !== undefined) {
            hasAnyValues = true;
            internalValueResult.nameIdentifierFormat = this._nameIdentifierFormat;
        }
        if (this._scope !== undefined) {
            hasAnyValues = true;
            internalValueResult.scope = this._scope;
        }
        if (this._servicePassword !== undefined) {
            hasAnyValues = true;
            internalValueResult.servicePassword = this._servicePassword;
        }
        if (this._tokenEndpointUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenEndpointUrl = this._tokenEndpointUrl;
        }
        if (this._usernameAttribute !== undefined) {
            hasAnyValues = true;
            internalValueResult.usernameAttribute = this._usernameAttribute;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientId = undefined;
            this._nameIdentifierFormat = undefined;
            this._scope = undefined;
            this._servicePassword = undefined;
            this._tokenEndpointUrl = undefined;
            this._usernameAttribute = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientId = value.clientId;
            this._nameIdentifierFormat = value.nameIdentifierFormat;
            this._scope = value.scope;
            this._servicePassword = value.servicePassword;
            this._tokenEndpointUrl = value.tokenEndpointUrl;
            this._usernameAttribute = value.usernameAttribute;
        }
    }
    // client_id - computed: false, optional: true, required: false
    _clientId;
    get clientId() {
        return this.getStringAttribute('client_id');
    }
    set clientId(value) {
        this._clientId = value;
    }
    resetClientId() {
        this._clientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientIdInput() {
        return this._clientId;
    }
    // name_identifier_format - computed: false, optional: true, required: false
    _nameIdentifierFormat;
    get nameIdentifierFormat() {
        return this.getStringAttribute('name_identifier_format');
    }
    set nameIdentifierFormat(value) {
        this._nameIdentifierFormat = value;
    }
    resetNameIdentifierFormat() {
        this._nameIdentifierFormat = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nameIdentifierFormatInput() {
        return this._nameIdentifierFormat;
    }
    // scope - computed: false, optional: true, required: false
    _scope;
    get scope() {
        return this.getStringAttribute('scope');
    }
    set scope(value) {
        this._scope = value;
    }
    resetScope() {
        this._scope = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get scopeInput() {
        return this._scope;
    }
    // service_password - computed: false, optional: true, required: false
    _servicePassword;
    get servicePassword() {
        return this.getStringAttribute('service_password');
    }
    set servicePassword(value) {
        this._servicePassword = value;
    }
    resetServicePassword() {
        this._servicePassword = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get servicePasswordInput() {
        return this._servicePassword;
    }
    // token_endpoint_url - computed: false, optional: true, required: false
    _tokenEndpointUrl;
    get tokenEndpointUrl() {
        return this.getStringAttribute('token_endpoint_url');
    }
    set tokenEndpointUrl(value) {
        this._tokenEndpointUrl = value;
    }
    resetTokenEndpointUrl() {
        this._tokenEndpointUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenEndpointUrlInput() {
        return this._tokenEndpointUrl;
    }
    // username_attribute - computed: false, optional: true, required: false
    _usernameAttribute;
    get usernameAttribute() {
        return this.getStringAttribute('username_attribute');
    }
    set usernameAttribute(value) {
        this._usernameAttribute = value;
    }
    resetUsernameAttribute() {
        this._usernameAttribute = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get usernameAttributeInput() {
        return this._usernameAttribute;
    }
}
exports.ClientAddonsSapApiOutputReference = ClientAddonsSapApiOutputReference;
function clientAddonsSentryToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        base_url: cdktf.stringToTerraform(struct.baseUrl),
        org_slug: cdktf.stringToTerraform(struct.orgSlug),
    };
}
function clientAddonsSentryToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        base_url: {
            value: cdktf.stringToHclTerraform(struct.baseUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        org_slug: {
            value: cdktf.stringToHclTerraform(struct.orgSlug),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSentryOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._baseUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.baseUrl = this._baseUrl;
        }
        if (this._orgSlug !== undefined) {
            hasAnyValues = true;
            internalValueResult.orgSlug = this._orgSlug;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._baseUrl = undefined;
            this._orgSlug = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._baseUrl = value.baseUrl;
            this._orgSlug = value.orgSlug;
        }
    }
    // base_url - computed: false, optional: true, required: false
    _baseUrl;
    get baseUrl() {
        return this.getStringAttribute('base_url');
    }
    set baseUrl(value) {
        this._baseUrl = value;
    }
    resetBaseUrl() {
        this._baseUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get baseUrlInput() {
        return this._baseUrl;
    }
    // org_slug - computed: false, optional: true, required: false
    _orgSlug;
    get orgSlug() {
        return this.getStringAttribute('org_slug');
    }
    set orgSlug(value) {
        this._orgSlug = value;
    }
    resetOrgSlug() {
        this._orgSlug = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get orgSlugInput() {
        return this._orgSlug;
    }
}
exports.ClientAddonsSentryOutputReference = ClientAddonsSentryOutputReference;
function clientAddonsSharepointToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        external_url: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.externalUrl),
        url: cdktf.stringToTerraform(struct.url),
    };
}
function clientAddonsSharepointToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        external_url: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.externalUrl),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        url: {
            value: cdktf.stringToHclTerraform(struct.url),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSharepointOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._externalUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.externalUrl = this._externalUrl;
        }
        if (this._url !== undefined) {
            hasAnyValues = true;
            internalValueResult.url = this._url;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._externalUrl = undefined;
            this._url = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._externalUrl = value.externalUrl;
            this._url = value.url;
        }
    }
    // external_url - computed: false, optional: true, required: false
    _externalUrl;
    get externalUrl() {
        return this.getListAttribute('external_url');
    }
    set externalUrl(value) {
        this._externalUrl = value;
    }
    resetExternalUrl() {
        this._externalUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get externalUrlInput() {
        return this._externalUrl;
    }
    // url - computed: false, optional: true, required: false
    _url;
    get url() {
        return this.getStringAttribute('url');
    }
    set url(value) {
        this._url = value;
    }
    resetUrl() {
        this._url = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get urlInput() {
        return this._url;
    }
}
exports.ClientAddonsSharepointOutputReference = ClientAddonsSharepointOutputReference;
function clientAddonsSlackToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        team: cdktf.stringToTerraform(struct.team),
    };
}
function clientAddonsSlackToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        team: {
            value: cdktf.stringToHclTerraform(struct.team),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSlackOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._team !== undefined) {
            hasAnyValues = true;
            internalValueResult.team = this._team;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._team = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._team = value.team;
        }
    }
    // team - computed: false, optional: true, required: false
    _team;
    get team() {
        return this.getStringAttribute('team');
    }
    set team(value) {
        this._team = value;
    }
    resetTeam() {
        this._team = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get teamInput() {
        return this._team;
    }
}
exports.ClientAddonsSlackOutputReference = ClientAddonsSlackOutputReference;
function clientAddonsSpringcmToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        acs_url: cdktf.stringToTerraform(struct.acsUrl),
    };
}
function clientAddonsSpringcmToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        acs_url: {
            value: cdktf.stringToHclTerraform(struct.acsUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSpringcmOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._acsUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.acsUrl = this._acsUrl;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._acsUrl = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._acsUrl = value.acsUrl;
        }
    }
    // acs_url - computed: false, optional: true, required: false
    _acsUrl;
    get acsUrl() {
        return this.getStringAttribute('acs_url');
    }
    set acsUrl(value) {
        this._acsUrl = value;
    }
    resetAcsUrl() {
        this._acsUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get acsUrlInput() {
        return this._acsUrl;
    }
}
exports.ClientAddonsSpringcmOutputReference = ClientAddonsSpringcmOutputReference;
function clientAddonsSsoIntegrationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        name: cdktf.stringToTerraform(struct.name),
        version: cdktf.stringToTerraform(struct.version),
    };
}
function clientAddonsSsoIntegrationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        name: {
            value: cdktf.stringToHclTerraform(struct.name),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        version: {
            value: cdktf.stringToHclTerraform(struct.version),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsSsoIntegrationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._name !== undefined) {
            hasAnyValues = true;
            internalValueResult.name = this._name;
        }
        if (this._version !== undefined) {
            hasAnyValues = true;
            internalValueResult.version = this._version;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._name = undefined;
            this._version = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._name = value.name;
            this._version = value.version;
        }
    }
    // name - computed: false, optional: true, required: false
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    resetName() {
        this._name = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nameInput() {
        return this._name;
    }
    // version - computed: false, optional: true, required: false
    _version;
    get version() {
        return this.getStringAttribute('version');
    }
    set version(value) {
        this._version = value;
    }
    resetVersion() {
        this._version = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get versionInput() {
        return this._version;
    }
}
exports.ClientAddonsSsoIntegrationOutputReference = ClientAddonsSsoIntegrationOutputReference;
function clientAddonsWamsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        master_key: cdktf.stringToTerraform(struct.masterKey),
    };
}
function clientAddonsWamsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        master_key: {
            value: cdktf.stringToHclTerraform(struct.masterKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsWamsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._masterKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.masterKey = this._masterKey;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._masterKey = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._masterKey = value.masterKey;
        }
    }
    // master_key - computed: false, optional: true, required: false
    _masterKey;
    get masterKey() {
        return this.getStringAttribute('master_key');
    }
    set masterKey(value) {
        this._masterKey = value;
    }
    resetMasterKey() {
        this._masterKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get masterKeyInput() {
        return this._masterKey;
    }
}
exports.ClientAddonsWamsOutputReference = ClientAddonsWamsOutputReference;
function clientAddonsWsfedToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function clientAddonsWsfedToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class ClientAddonsWsfedOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
}
exports.ClientAddonsWsfedOutputReference = ClientAddonsWsfedOutputReference;
function clientAddonsZendeskToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        account_name: cdktf.stringToTerraform(struct.accountName),
    };
}
function clientAddonsZendeskToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        account_name: {
            value: cdktf.stringToHclTerraform(struct.accountName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsZendeskOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._accountName !== undefined) {
            hasAnyValues = true;
            internalValueResult.accountName = this._accountName;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._accountName = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._accountName = value.accountName;
        }
    }
    // account_name - computed: false, optional: true, required: false
    _accountName;
    get accountName() {
        return this.getStringAttribute('account_name');
    }
    set accountName(value) {
        this._accountName = value;
    }
    resetAccountName() {
        this._accountName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accountNameInput() {
        return this._accountName;
    }
}
exports.ClientAddonsZendeskOutputReference = ClientAddonsZendeskOutputReference;
function clientAddonsZoomToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        account: cdktf.stringToTerraform(struct.account),
    };
}
function clientAddonsZoomToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        account: {
            value: cdktf.stringToHclTerraform(struct.account),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsZoomOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._account !== undefined) {
            hasAnyValues = true;
            internalValueResult.account = this._account;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._account = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._account = value.account;
        }
    }
    // account - computed: false, optional: true, required: false
    _account;
    get account() {
        return this.getStringAttribute('account');
    }
    set account(value) {
        this._account = value;
    }
    resetAccount() {
        this._account = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accountInput() {
        return this._account;
    }
}
exports.ClientAddonsZoomOutputReference = ClientAddonsZoomOutputReference;
function clientAddonsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        aws: clientAddonsAwsToTerraform(struct.aws),
        azure_blob: clientAddonsAzureBlobToTerraform(struct.azureBlob),
        azure_sb: clientAddonsAzureSbToTerraform(struct.azureSb),
        box: clientAddonsBoxToTerraform(struct.box),
        cloudbees: clientAddonsCloudbeesToTerraform(struct.cloudbees),
        concur: clientAddonsConcurToTerraform(struct.concur),
        dropbox: clientAddonsDropboxToTerraform(struct.dropbox),
        echosign: clientAddonsEchosignToTerraform(struct.echosign),
        egnyte: clientAddonsEgnyteToTerraform(struct.egnyte),
        firebase: clientAddonsFirebaseToTerraform(struct.firebase),
        layer: clientAddonsLayerToTerraform(struct.layer),
        mscrm: clientAddonsMscrmToTerraform(struct.mscrm),
        newrelic: clientAddonsNewrelicToTerraform(struct.newrelic),
        office365: clientAddonsOffice365ToTerraform(struct.office365),
        rms: clientAddonsRmsToTerraform(struct.rms),
        salesforce: clientAddonsSalesforceToTerraform(struct.salesforce),
        salesforce_api: clientAddonsSalesforceApiToTerraform(struct.salesforceApi),
        salesforce_sandbox_api: clientAddonsSalesforceSandboxApiToTerraform(struct.salesforceSandboxApi),
        samlp: clientAddonsSamlpToTerraform(struct.samlp),
        sap_api: clientAddonsSapApiToTerraform(struct.sapApi),
        sentry: clientAddonsSentryToTerraform(struct.sentry),
        sharepoint: clientAddonsSharepointToTerraform(struct.sharepoint),
        slack: clientAddonsSlackToTerraform(struct.slack),
        springcm: clientAddonsSpringcmToTerraform(struct.springcm),
        sso_integration: clientAddonsSsoIntegrationToTerraform(struct.ssoIntegration),
        wams: clientAddonsWamsToTerraform(struct.wams),
        wsfed: clientAddonsWsfedToTerraform(struct.wsfed),
        zendesk: clientAddonsZendeskToTerraform(struct.zendesk),
        zoom: clientAddonsZoomToTerraform(struct.zoom),
    };
}
function clientAddonsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        aws: {
            value: clientAddonsAwsToHclTerraform(struct.aws),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsAwsList",
        },
        azure_blob: {
            value: clientAddonsAzureBlobToHclTerraform(struct.azureBlob),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsAzureBlobList",
        },
        azure_sb: {
            value: clientAddonsAzureSbToHclTerraform(struct.azureSb),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsAzureSbList",
        },
        box: {
            value: clientAddonsBoxToHclTerraform(struct.box),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsBoxList",
        },
        cloudbees: {
            value: clientAddonsCloudbeesToHclTerraform(struct.cloudbees),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsCloudbeesList",
        },
        concur: {
            value: clientAddonsConcurToHclTerraform(struct.concur),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsConcurList",
        },
        dropbox: {
            value: clientAddonsDropboxToHclTerraform(struct.dropbox),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsDropboxList",
        },
        echosign: {
            value: clientAddonsEchosignToHclTerraform(struct.echosign),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsEchosignList",
        },
        egnyte: {
            value: clientAddonsEgnyteToHclTerraform(struct.egnyte),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsEgnyteList",
        },
        firebase: {
            value: clientAddonsFirebaseToHclTerraform(struct.firebase),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsFirebaseList",
        },
        layer: {
            value: clientAddonsLayerToHclTerraform(struct.layer),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsLayerList",
        },
        mscrm: {
            value: clientAddonsMscrmToHclTerraform(struct.mscrm),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsMscrmList",
        },
        newrelic: {
            value: clientAddonsNewrelicToHclTerraform(struct.newrelic),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsNewrelicList",
        },
        office365: {
            value: clientAddonsOffice365ToHclTerraform(struct.office365),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsOffice365List",
        },
        rms: {
            value: clientAddonsRmsToHclTerraform(struct.rms),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsRmsList",
        },
        salesforce: {
            value: clientAddonsSalesforceToHclTerraform(struct.salesforce),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSalesforceList",
        },
        salesforce_api: {
            value: clientAddonsSalesforceApiToHclTerraform(struct.salesforceApi),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSalesforceApiList",
        },
        salesforce_sandbox_api: {
            value: clientAddonsSalesforceSandboxApiToHclTerraform(struct.salesforceSandboxApi),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSalesforceSandboxApiList",
        },
        samlp: {
            value: clientAddonsSamlpToHclTerraform(struct.samlp),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSamlpList",
        },
        sap_api: {
            value: clientAddonsSapApiToHclTerraform(struct.sapApi),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSapApiList",
        },
        sentry: {
            value: clientAddonsSentryToHclTerraform(struct.sentry),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSentryList",
        },
        sharepoint: {
            value: clientAddonsSharepointToHclTerraform(struct.sharepoint),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSharepointList",
        },
        slack: {
            value: clientAddonsSlackToHclTerraform(struct.slack),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSlackList",
        },
        springcm: {
            value: clientAddonsSpringcmToHclTerraform(struct.springcm),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSpringcmList",
        },
        sso_integration: {
            value: clientAddonsSsoIntegrationToHclTerraform(struct.ssoIntegration),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsSsoIntegrationList",
        },
        wams: {
            value: clientAddonsWamsToHclTerraform(struct.wams),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsWamsList",
        },
        wsfed: {
            value: clientAddonsWsfedToHclTerraform(struct.wsfed),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsWsfedList",
        },
        zendesk: {
            value: clientAddonsZendeskToHclTerraform(struct.zendesk),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsZendeskList",
        },
        zoom: {
            value: clientAddonsZoomToHclTerraform(struct.zoom),
            isBlock: true,
            type: "list",
            storageClassType: "ClientAddonsZoomList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientAddonsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._aws?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.aws = this._aws?.internalValue;
        }
        if (this._azureBlob?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.azureBlob = this._azureBlob?.internalValue;
        }
        if (this._azureSb?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.azureSb = this._azureSb?.internalValue;
        }
        if (this._box?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.box = this._box?.internalValue;
        }
        if (this._cloudbees?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.cloudbees = this._cloudbees?.internalValue;
        }
        if (this._concur?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.concur = this._concur?.internalValue;
        }
        if (this._dropbox?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.dropbox = this._dropbox?.internalValue;
        }
        if (this._echosign?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.echosign = this._echosign?.internalValue;
        }
        if (this._egnyte?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.egnyte = this._egnyte?.internalValue;
        }
        if (this._firebase?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.firebase = this._firebase?.internalValue;
        }
        if (this._layer?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.layer = this._layer?.internalValue;
        }
        if (this._mscrm?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.mscrm = this._mscrm?.internalValue;
        }
        if (this._newrelic?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.newrelic = this._newrelic?.internalValue;
        }
        if (this._office365?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.office365 = this._office365?.internalValue;
        }
        if (this._rms?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.rms = this._rms?.internalValue;
        }
        if (this._salesforce?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.salesforce = this._salesforce?.internalValue;
        }
        if (this._salesforceApi?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.salesforceApi = this._salesforceApi?.internalValue;
        }
        if (this._salesforceSandboxApi?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.salesforceSandboxApi = this._salesforceSandboxApi?.internalValue;
        }
        if (this._samlp?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.samlp = this._samlp?.internalValue;
        }
        if (this._sapApi?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.sapApi = this._sapApi?.internalValue;
        }
        if (this._sentry?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.sentry = this._sentry?.internalValue;
        }
        if (this._sharepoint?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.sharepoint = this._sharepoint?.internalValue;
        }
        if (this._slack?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.slack = this._slack?.internalValue;
        }
        if (this._springcm?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.springcm = this._springcm?.internalValue;
        }
        if (this._ssoIntegration?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.ssoIntegration = this._ssoIntegration?.internalValue;
        }
        if (this._wams?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.wams = this._wams?.internalValue;
        }
        if (this._wsfed?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.wsfed = this._wsfed?.internalValue;
        }
        if (this._zendesk?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.zendesk = this._zendesk?.internalValue;
        }
        if (this._zoom?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.zoom = this._zoom?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._aws.internalValue = undefined;
            this._azureBlob.internalValue = undefined;
            this._azureSb.internalValue = undefined;
            this._box.internalValue = undefined;
            this._cloudbees.internalValue = undefined;
            this._concur.internalValue = undefined;
            this._dropbox.internalValue = undefined;
            this._echosign.internalValue = undefined;
            this._egnyte.internalValue = undefined;
            this._firebase.internalValue = undefined;
            this._layer.internalValue = undefined;
            this._mscrm.internalValue = undefined;
            this._newrelic.internalValue = undefined;
            this._office365.internalValue = undefined;
            this._rms.internalValue = undefined;
            this._salesforce.internalValue = undefined;
            this._salesforceApi.internalValue = undefined;
            this._salesforceSandboxApi.internalValue = undefined;
            this._samlp.internalValue = undefined;
            this._sapApi.internalValue = undefined;
            this._sentry.internalValue = undefined;
            this._sharepoint.internalValue = undefined;
            this._slack.internalValue = undefined;
            this._springcm.internalValue = undefined;
            this._ssoIntegration.internalValue = undefined;
            this._wams.internalValue = undefined;
            this._wsfed.internalValue = undefined;
            this._zendesk.internalValue = undefined;
            this._zoom.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._aws.internalValue = value.aws;
            this._azureBlob.internalValue = value.azureBlob;
            this._azureSb.internalValue = value.azureSb;
            this._box.internalValue = value.box;
            this._cloudbees.internalValue = value.cloudbees;
            this._concur.internalValue = value.concur;
            this._dropbox.internalValue = value.dropbox;
            this._echosign.internalValue = value.echosign;
            this._egnyte.internalValue = value.egnyte;
            this._firebase.internalValue = value.firebase;
            this._layer.internalValue = value.layer;
            this._mscrm.internalValue = value.mscrm;
            this._newrelic.internalValue = value.newrelic;
            this._office365.internalValue = value.office365;
            this._rms.internalValue = value.rms;
            this._salesforce.internalValue = value.salesforce;
            this._salesforceApi.internalValue = value.salesforceApi;
            this._salesforceSandboxApi.internalValue = value.salesforceSandboxApi;
            this._samlp.internalValue = value.samlp;
            this._sapApi.internalValue = value.sapApi;
            this._sentry.internalValue = value.sentry;
            this._sharepoint.internalValue = value.sharepoint;
            this._slack.internalValue = value.slack;
            this._springcm.internalValue = value.springcm;
            this._ssoIntegration.internalValue = value.ssoIntegration;
            this._wams.internalValue = value.wams;
            this._wsfed.internalValue = value.wsfed;
            this._zendesk.internalValue = value.zendesk;
            this._zoom.internalValue = value.zoom;
        }
    }
    // aws - computed: false, optional: true, required: false
    _aws = new ClientAddonsAwsOutputReference(this, "aws");
    get aws() {
        return this._aws;
    }
    putAws(value) {
        this._aws.internalValue = value;
    }
    resetAws() {
        this._aws.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get awsInput() {
        return this._aws.internalValue;
    }
    // azure_blob - computed: false, optional: true, required: false
    _azureBlob = new ClientAddonsAzureBlobOutputReference(this, "azure_blob");
    get azureBlob() {
        return this._azureBlob;
    }
    putAzureBlob(value) {
        this._azureBlob.internalValue = value;
    }
    resetAzureBlob() {
        this._azureBlob.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get azureBlobInput() {
        return this._azureBlob.internalValue;
    }
    // azure_sb - computed: false, optional: true, required: false
    _azureSb = new ClientAddonsAzureSbOutputReference(this, "azure_sb");
    get azureSb() {
        return this._azureSb;
    }
    putAzureSb(value) {
        this._azureSb.internalValue = value;
    }
    resetAzureSb() {
        this._azureSb.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get azureSbInput() {
        return this._azureSb.internalValue;
    }
    // box - computed: false, optional: true, required: false
    _box = new ClientAddonsBoxOutputReference(this, "box");
    get box() {
        return this._box;
    }
    putBox(value) {
        this._box.internalValue = value;
    }
    resetBox() {
        this._box.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get boxInput() {
        return this._box.internalValue;
    }
    // cloudbees - computed: false, optional: true, required: false
    _cloudbees = new ClientAddonsCloudbeesOutputReference(this, "cloudbees");
    get cloudbees() {
        return this._cloudbees;
    }
    putCloudbees(value) {
        this._cloudbees.internalValue = value;
    }
    resetCloudbees() {
        this._cloudbees.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get cloudbeesInput() {
        return this._cloudbees.internalValue;
    }
    // concur - computed: false, optional: true, required: false
    _concur = new ClientAddonsConcurOutputReference(this, "concur");
    get concur() {
        return this._concur;
    }
    putConcur(value) {
        this._concur.internalValue = value;
    }
    resetConcur() {
        this._concur.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get concurInput() {
        return this._concur.internalValue;
    }
    // dropbox - computed: false, optional: true, required: false
    _dropbox = new ClientAddonsDropboxOutputReference(this, "dropbox");
    get dropbox() {
        return this._dropbox;
    }
    putDropbox(value) {
        this._dropbox.internalValue = value;
    }
    resetDropbox() {
        this._dropbox.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get dropboxInput() {
        return this._dropbox.internalValue;
    }
    // echosign - computed: false, optional: true, required: false
    _echosign = new ClientAddonsEchosignOutputReference(this, "echosign");
    get echosign() {
        return this._echosign;
    }
    putEchosign(value) {
        this._echosign.internalValue = value;
    }
    resetEchosign() {
        this._echosign.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get echosignInput() {
        return this._echosign.internalValue;
    }
    // egnyte - computed: false, optional: true, required: false
    _egnyte = new ClientAddonsEgnyteOutputReference(this, "egnyte");
    get egnyte() {
        return this._egnyte;
    }
    putEgnyte(value) {
        this._egnyte.internalValue = value;
    }
    resetEgnyte() {
        this._egnyte.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get egnyteInput() {
        return this._egnyte.internalValue;
    }
    // firebase - computed: false, optional: true, required: false
    _firebase = new ClientAddonsFirebaseOutputReference(this, "firebase");
    get firebase() {
        return this._firebase;
    }
    putFirebase(value) {
        this._firebase.internalValue = value;
    }
    resetFirebase() {
        this._firebase.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get firebaseInput() {
        return this._firebase.internalValue;
    }
    // layer - computed: false, optional: true, required: false
    _layer = new ClientAddonsLayerOutputReference(this, "layer");
    get layer() {
        return this._layer;
    }
    putLayer(value) {
        this._layer.internalValue = value;
    }
    resetLayer() {
        this._layer.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get layerInput() {
        return this._layer.internalValue;
    }
    // mscrm - computed: false, optional: true, required: false
    _mscrm = new ClientAddonsMscrmOutputReference(this, "mscrm");
    get mscrm() {
        return this._mscrm;
    }
    putMscrm(value) {
        this._mscrm.internalValue = value;
    }
    resetMscrm() {
        this._mscrm.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mscrmInput() {
        return this._mscrm.internalValue;
    }
    // newrelic - computed: false, optional: true, required: false
    _newrelic = new ClientAddonsNewrelicOutputReference(this, "newrelic");
    get newrelic() {
        return this._newrelic;
    }
    putNewrelic(value) {
        this._newrelic.internalValue = value;
    }
    resetNewrelic() {
        this._newrelic.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get newrelicInput() {
        return this._newrelic.internalValue;
    }
    // office365 - computed: false, optional: true, required: false
    _office365 = new ClientAddonsOffice365OutputReference(this, "office365");
    get office365() {
        return this._office365;
    }
    putOffice365(value) {
        this._office365.internalValue = value;
    }
    resetOffice365() {
        this._office365.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get office365Input() {
        return this._office365.internalValue;
    }
    // rms - computed: false, optional: true, required: false
    _rms = new ClientAddonsRmsOutputReference(this, "rms");
    get rms() {
        return this._rms;
    }
    putRms(value) {
        this._rms.internalValue = value;
    }
    resetRms() {
        this._rms.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get rmsInput() {
        return this._rms.internalValue;
    }
    // salesforce - computed: false, optional: true, required: false
    _salesforce = new ClientAddonsSalesforceOutputReference(this, "salesforce");
    get salesforce() {
        return this._salesforce;
    }
    putSalesforce(value) {
        this._salesforce.internalValue = value;
    }
    resetSalesforce() {
        this._salesforce.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get salesforceInput() {
        return this._salesforce.internalValue;
    }
    // salesforce_api - computed: false, optional: true, required: false
    _salesforceApi = new ClientAddonsSalesforceApiOutputReference(this, "salesforce_api");
    get salesforceApi() {
        return this._salesforceApi;
    }
    putSalesforceApi(value) {
        this._salesforceApi.internalValue = value;
    }
    resetSalesforceApi() {
        this._salesforceApi.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get salesforceApiInput() {
        return this._salesforceApi.internalValue;
    }
    // salesforce_sandbox_api - computed: false, optional: true, required: false
    _salesforceSandboxApi = new ClientAddonsSalesforceSandboxApiOutputReference(this, "salesforce_sandbox_api");
    get salesforceSandboxApi() {
        return this._salesforceSandboxApi;
    }
    putSalesforceSandboxApi(value) {
        this._salesforceSandboxApi.internalValue = value;
    }
    resetSalesforceSandboxApi() {
        this._salesforceSandboxApi.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get salesforceSandboxApiInput() {
        return this._salesforceSandboxApi.internalValue;
    }
    // samlp - computed: false, optional: true, required: false
    _samlp = new ClientAddonsSamlpOutputReference(this, "samlp");
    get samlp() {
        return this._samlp;
    }
    putSamlp(value) {
        this._samlp.internalValue = value;
    }
    resetSamlp() {
        this._samlp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get samlpInput() {
        return this._samlp.internalValue;
    }
    // sap_api - computed: false, optional: true, required: false
    _sapApi = new ClientAddonsSapApiOutputReference(this, "sap_api");
    get sapApi() {
        return this._sapApi;
    }
    putSapApi(value) {
        this._sapApi.internalValue = value;
    }
    resetSapApi() {
        this._sapApi.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sapApiInput() {
        return this._sapApi.internalValue;
    }
    // sentry - computed: false, optional: true, required: false
    _sentry = new ClientAddonsSentryOutputReference(this, "sentry");
    get sentry() {
        return this._sentry;
    }
    putSentry(value) {
        this._sentry.internalValue = value;
    }
    resetSentry() {
        this._sentry.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sentryInput() {
        return this._sentry.internalValue;
    }
    // sharepoint - computed: false, optional: true, required: false
    _sharepoint = new ClientAddonsSharepointOutputReference(this, "sharepoint");
    get sharepoint() {
        return this._sharepoint;
    }
    putSharepoint(value) {
        this._sharepoint.internalValue = value;
    }
    resetSharepoint() {
        this._sharepoint.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sharepointInput() {
        return this._sharepoint.internalValue;
    }
    // slack - computed: false, optional: true, required: false
    _slack = new ClientAddonsSlackOutputReference(this, "slack");
    get slack() {
        return this._slack;
    }
    putSlack(value) {
        this._slack.internalValue = value;
    }
    resetSlack() {
        this._slack.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get slackInput() {
        return this._slack.internalValue;
    }
    // springcm - computed: false, optional: true, required: false
    _springcm = new ClientAddonsSpringcmOutputReference(this, "springcm");
    get springcm() {
        return this._springcm;
    }
    putSpringcm(value) {
        this._springcm.internalValue = value;
    }
    resetSpringcm() {
        this._springcm.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get springcmInput() {
        return this._springcm.internalValue;
    }
    // sso_integration - computed: false, optional: true, required: false
    _ssoIntegration = new ClientAddonsSsoIntegrationOutputReference(this, "sso_integration");
    get ssoIntegration() {
        return this._ssoIntegration;
    }
    putSsoIntegration(value) {
        this._ssoIntegration.internalValue = value;
    }
    resetSsoIntegration() {
        this._ssoIntegration.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get ssoIntegrationInput() {
        return this._ssoIntegration.internalValue;
    }
    // wams - computed: false, optional: true, required: false
    _wams = new ClientAddonsWamsOutputReference(this, "wams");
    get wams() {
        return this._wams;
    }
    putWams(value) {
        this._wams.internalValue = value;
    }
    resetWams() {
        this._wams.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get wamsInput() {
        return this._wams.internalValue;
    }
    // wsfed - computed: false, optional: true, required: false
    _wsfed = new ClientAddonsWsfedOutputReference(this, "wsfed");
    get wsfed() {
        return this._wsfed;
    }
    putWsfed(value) {
        this._wsfed.internalValue = value;
    }
    resetWsfed() {
        this._wsfed.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get wsfedInput() {
        return this._wsfed.internalValue;
    }
    // zendesk - computed: false, optional: true, required: false
    _zendesk = new ClientAddonsZendeskOutputReference(this, "zendesk");
    get zendesk() {
        return this._zendesk;
    }
    putZendesk(value) {
        this._zendesk.internalValue = value;
    }
    resetZendesk() {
        this._zendesk.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get zendeskInput() {
        return this._zendesk.internalValue;
    }
    // zoom - computed: false, optional: true, required: false
    _zoom = new ClientAddonsZoomOutputReference(this, "zoom");
    get zoom() {
        return this._zoom;
    }
    putZoom(value) {
        this._zoom.internalValue = value;
    }
    resetZoom() {
        this._zoom.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get zoomInput() {
        return this._zoom.internalValue;
    }
}
exports.ClientAddonsOutputReference = ClientAddonsOutputReference;
function clientDefaultOrganizationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        disable: cdktf.booleanToTerraform(struct.disable),
        flows: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.flows),
        organization_id: cdktf.stringToTerraform(struct.organizationId),
    };
}
function clientDefaultOrganizationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        disable: {
            value: cdktf.booleanToHclTerraform(struct.disable),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        flows: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.flows),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        organization_id: {
            value: cdktf.stringToHclTerraform(struct.organizationId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientDefaultOrganizationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._disable !== undefined) {
            hasAnyValues = true;
            internalValueResult.disable = this._disable;
        }
        if (this._flows !== undefined) {
            hasAnyValues = true;
            internalValueResult.flows = this._flows;
        }
        if (this._organizationId !== undefined) {
            hasAnyValues = true;
            internalValueResult.organizationId = this._organizationId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._disable = undefined;
            this._flows = undefined;
            this._organizationId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._disable = value.disable;
            this._flows = value.flows;
            this._organizationId = value.organizationId;
        }
    }
    // disable - computed: true, optional: true, required: false
    _disable;
    get disable() {
        return this.getBooleanAttribute('disable');
    }
    set disable(value) {
        this._disable = value;
    }
    resetDisable() {
        this._disable = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get disableInput() {
        return this._disable;
    }
    // flows - computed: true, optional: true, required: false
    _flows;
    get flows() {
        return this.getListAttribute('flows');
    }
    set flows(value) {
        this._flows = value;
    }
    resetFlows() {
        this._flows = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get flowsInput() {
        return this._flows;
    }
    // organization_id - computed: true, optional: true, required: false
    _organizationId;
    get organizationId() {
        return this.getStringAttribute('organization_id');
    }
    set organizationId(value) {
        this._organizationId = value;
    }
    resetOrganizationId() {
        this._organizationId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get organizationIdInput() {
        return this._organizationId;
    }
}
exports.ClientDefaultOrganizationOutputReference = ClientDefaultOrganizationOutputReference;
function clientExpressConfigurationLinkedClientsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_id: cdktf.stringToTerraform(struct.clientId),
    };
}
function clientExpressConfigurationLinkedClientsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientExpressConfigurationLinkedClientsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._clientId = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._clientId = value.clientId;
        }
    }
    // client_id - computed: false, optional: true, required: false
    _clientId;
    get clientId() {
        return this.getStringAttribute('client_id');
    }
    set clientId(value) {
        this._clientId = value;
    }
    resetClientId() {
        this._clientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientIdInput() {
        return this._clientId;
    }
}
exports.ClientExpressConfigurationLinkedClientsOutputReference = ClientExpressConfigurationLinkedClientsOutputReference;
class ClientExpressConfigurationLinkedClientsList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new ClientExpressConfigurationLinkedClientsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ClientExpressConfigurationLinkedClientsList = ClientExpressConfigurationLinkedClientsList;
function clientExpressConfigurationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        admin_login_domain: cdktf.stringToTerraform(struct.adminLoginDomain),
        connection_profile_id: cdktf.stringToTerraform(struct.connectionProfileId),
        enable_client: cdktf.booleanToTerraform(struct.enableClient),
        enable_organization: cdktf.booleanToTerraform(struct.enableOrganization),
        initiate_login_uri_template: cdktf.stringToTerraform(struct.initiateLoginUriTemplate),
        okta_oin_client_id: cdktf.stringToTerraform(struct.oktaOinClientId),
        user_attribute_profile_id: cdktf.stringToTerraform(struct.userAttributeProfileId),
        linked_clients: cdktf.listMapper(clientExpressConfigurationLinkedClientsToTerraform, true)(struct.linkedClients),
    };
}
function clientExpressConfigurationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        admin_login_domain: {
            value: cdktf.stringToHclTerraform(struct.adminLoginDomain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        connection_profile_id: {
            value: cdktf.stringToHclTerraform(struct.connectionProfileId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        enable_client: {
            value: cdktf.booleanToHclTerraform(struct.enableClient),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enable_organization: {
            value: cdktf.booleanToHclTerraform(struct.enableOrganization),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        initiate_login_uri_template: {
            value: cdktf.stringToHclTerraform(struct.initiateLoginUriTemplate),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        okta_oin_client_id: {
            value: cdktf.stringToHclTerraform(struct.oktaOinClientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        user_attribute_profile_id: {
            value: cdktf.stringToHclTerraform(struct.userAttributeProfileId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        linked_clients: {
            value: cdktf.listMapperHcl(clientExpressConfigurationLinkedClientsToHclTerraform, true)(struct.linkedClients),
            isBlock: true,
            type: "list",
            storageClassType: "ClientExpressConfigurationLinkedClientsList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientExpressConfigurationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._adminLoginDomain !== undefined) {
            hasAnyValues = true;
            internalValueResult.adminLoginDomain = this._adminLoginDomain;
        }
        if (this._connectionProfileId !== undefined) {
            hasAnyValues = true;
            internalValueResult.connectionProfileId = this._connectionProfileId;
        }
        if (this._enableClient !== undefined) {
            hasAnyValues = true;
            internalValueResult.enableClient = this._enableClient;
        }
        if (this._enableOrganization !== undefined) {
            hasAnyValues = true;
            internalValueResult.enableOrganization = this._enableOrganization;
        }
        if (this._initiateLoginUriTemplate !== undefined) {
            hasAnyValues = true;
            internalValueResult.initiateLoginUriTemplate = this._initiateLoginUriTemplate;
        }
        if (this._oktaOinClientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.oktaOinClientId = this._oktaOinClientId;
        }
        if (this._userAttributeProfileId !== undefined) {
            hasAnyValues = true;
            internalValueResult.userAttributeProfileId = this._userAttributeProfileId;
        }
        if (this._linkedClients?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.linkedClients = this._linkedClients?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._adminLoginDomain = undefined;
            this._connectionProfileId = undefined;
            this._enableClient = undefined;
            this._enableOrganization = undefined;
            this._initiateLoginUriTemplate = undefined;
            this._oktaOinClientId = undefined;
            this._userAttributeProfileId = undefined;
            this._linkedClients.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._adminLoginDomain = value.adminLoginDomain;
            this._connectionProfileId = value.connectionProfileId;
            this._enableClient = value.enableClient;
            this._enableOrganization = value.enableOrganization;
            this._initiateLoginUriTemplate = value.initiateLoginUriTemplate;
            this._oktaOinClientId = value.oktaOinClientId;
            this._userAttributeProfileId = value.userAttributeProfileId;
            this._linkedClients.internalValue = value.linkedClients;
        }
    }
    // admin_login_domain - computed: false, optional: true, required: false
    _adminLoginDomain;
    get adminLoginDomain() {
        return this.getStringAttribute('admin_login_domain');
    }
    set adminLoginDomain(value) {
        this._adminLoginDomain = value;
    }
    resetAdminLoginDomain() {
        this._adminLoginDomain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get adminLoginDomainInput() {
        return this._adminLoginDomain;
    }
    // connection_profile_id - computed: false, optional: true, required: false
    _connectionProfileId;
    get connectionProfileId() {
        return this.getStringAttribute('connection_profile_id');
    }
    set connectionProfileId(value) {
        this._connectionProfileId = value;
    }
    resetConnectionProfileId() {
        this._connectionProfileId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectionProfileIdInput() {
        return this._connectionProfileId;
    }
    // enable_client - computed: false, optional: true, required: false
    _enableClient;
    get enableClient() {
        return this.getBooleanAttribute('enable_client');
    }
    set enableClient(value) {
        this._enableClient = value;
    }
    resetEnableClient() {
        this._enableClient = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableClientInput() {
        return this._enableClient;
    }
    // enable_organization - computed: false, optional: true, required: false
    _enableOrganization;
    get enableOrganization() {
        return this.getBooleanAttribute('enable_organization');
    }
    set enableOrganization(value) {
        this._enableOrganization = value;
    }
    resetEnableOrganization() {
        this._enableOrganization = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableOrganizationInput() {
        return this._enableOrganization;
    }
    // initiate_login_uri_template - computed: false, optional: true, required: false
    _initiateLoginUriTemplate;
    get initiateLoginUriTemplate() {
        return this.getStringAttribute('initiate_login_uri_template');
    }
    set initiateLoginUriTemplate(value) {
        this._initiateLoginUriTemplate = value;
    }
    resetInitiateLoginUriTemplate() {
        this._initiateLoginUriTemplate = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get initiateLoginUriTemplateInput() {
        return this._initiateLoginUriTemplate;
    }
    // oin_submission_id - computed: true, optional: false, required: false
    get oinSubmissionId() {
        return this.getStringAttribute('oin_submission_id');
    }
    // okta_oin_client_id - computed: true, optional: true, required: false
    _oktaOinClientId;
    get oktaOinClientId() {
        return this.getStringAttribute('okta_oin_client_id');
    }
    set oktaOinClientId(value) {
        this._oktaOinClientId = value;
    }
    resetOktaOinClientId() {
        this._oktaOinClientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get oktaOinClientIdInput() {
        return this._oktaOinClientId;
    }
    // user_attribute_profile_id - computed: false, optional: true, required: false
    _userAttributeProfileId;
    get userAttributeProfileId() {
        return this.getStringAttribute('user_attribute_profile_id');
    }
    set userAttributeProfileId(value) {
        this._userAttributeProfileId = value;
    }
    resetUserAttributeProfileId() {
        this._userAttributeProfileId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userAttributeProfileIdInput() {
        return this._userAttributeProfileId;
    }
    // linked_clients - computed: false, optional: true, required: false
    _linkedClients = new ClientExpressConfigurationLinkedClientsList(this, "linked_clients", false);
    get linkedClients() {
        return this._linkedClients;
    }
    putLinkedClients(value) {
        this._linkedClients.internalValue = value;
    }
    resetLinkedClients() {
        this._linkedClients.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get linkedClientsInput() {
        return this._linkedClients.internalValue;
    }
}
exports.ClientExpressConfigurationOutputReference = ClientExpressConfigurationOutputReference;
function clientFedcmLoginGoogleToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        is_enabled: cdktf.booleanToTerraform(struct.isEnabled),
    };
}
function clientFedcmLoginGoogleToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        is_enabled: {
            value: cdktf.booleanToHclTerraform(struct.isEnabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientFedcmLoginGoogleOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._isEnabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.isEnabled = this._isEnabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._isEnabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._isEnabled = value.isEnabled;
        }
    }
    // is_enabled - computed: false, optional: false, required: true
    _isEnabled;
    get isEnabled() {
        return this.getBooleanAttribute('is_enabled');
    }
    set isEnabled(value) {
        this._isEnabled = value;
    }
    // Temporarily expose input value. Use with caution.
    get isEnabledInput() {
        return this._isEnabled;
    }
}
exports.ClientFedcmLoginGoogleOutputReference = ClientFedcmLoginGoogleOutputReference;
function clientFedcmLoginToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        google: clientFedcmLoginGoogleToTerraform(struct.google),
    };
}
function clientFedcmLoginToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        google: {
            value: clientFedcmLoginGoogleToHclTerraform(struct.google),
            isBlock: true,
            type: "list",
            storageClassType: "ClientFedcmLoginGoogleList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientFedcmLoginOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._google?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.google = this._google?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._google.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._google.internalValue = value.google;
        }
    }
    // google - computed: false, optional: false, required: true
    _google = new ClientFedcmLoginGoogleOutputReference(this, "google");
    get google() {
        return this._google;
    }
    putGoogle(value) {
        this._google.internalValue = value;
    }
    // Temporarily expose input value. Use with caution.
    get googleInput() {
        return this._google.internalValue;
    }
}
exports.ClientFedcmLoginOutputReference = ClientFedcmLoginOutputReference;
function clientIdentityAssertionAuthorizationGrantToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
    };
}
function clientIdentityAssertionAuthorizationGrantToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        active: {
            value: cdktf.booleanToHclTerraform(struct.active),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientIdentityAssertionAuthorizationGrantOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._active = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._active = value.active;
        }
    }
    // active - computed: false, optional: false, required: true
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
}
exports.ClientIdentityAssertionAuthorizationGrantOutputReference = ClientIdentityAssertionAuthorizationGrantOutputReference;
function clientJwtConfigurationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        alg: cdktf.stringToTerraform(struct.alg),
        lifetime_in_seconds: cdktf.numberToTerraform(struct.lifetimeInSeconds),
        scopes: cdktf.hashMapper(cdktf.stringToTerraform)(struct.scopes),
        secret_encoded: cdktf.booleanToTerraform(struct.secretEncoded),
    };
}
function clientJwtConfigurationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        alg: {
            value: cdktf.stringToHclTerraform(struct.alg),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        lifetime_in_seconds: {
            value: cdktf.numberToHclTerraform(struct.lifetimeInSeconds),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        scopes: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.scopes),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        secret_encoded: {
            value: cdktf.booleanToHclTerraform(struct.secretEncoded),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientJwtConfigurationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._alg !== undefined) {
            hasAnyValues = true;
            internalValueResult.alg = this._alg;
        }
        if (this._lifetimeInSeconds !== undefined) {
            hasAnyValues = true;
            internalValueResult.lifetimeInSeconds = this._lifetimeInSeconds;
        }
        if (this._scopes !== undefined) {
            hasAnyValues = true;
            internalValueResult.scopes = this._scopes;
        }
        if (this._secretEncoded !== undefined) {
            hasAnyValues = true;
            internalValueResult.secretEncoded = this._secretEncoded;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._alg = undefined;
            this._lifetimeInSeconds = undefined;
            this._scopes = undefined;
            this._secretEncoded = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._alg = value.alg;
            this._lifetimeInSeconds = value.lifetimeInSeconds;
            this._scopes = value.scopes;
            this._secretEncoded = value.secretEncoded;
        }
    }
    // alg - computed: false, optional: true, required: false
    _alg;
    get alg() {
        return this.getStringAttribute('alg');
    }
    set alg(value) {
        this._alg = value;
    }
    resetAlg() {
        this._alg = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get algInput() {
        return this._alg;
    }
    // lifetime_in_seconds - computed: true, optional: true, required: false
    _lifetimeInSeconds;
    get lifetimeInSeconds() {
        return this.getNumberAttribute('lifetime_in_seconds');
    }
    set lifetimeInSeconds(value) {
        this._lifetimeInSeconds = value;
    }
    resetLifetimeInSeconds() {
        this._lifetimeInSeconds = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lifetimeInSecondsInput() {
        return this._lifetimeInSeconds;
    }
    // scopes - computed: false, optional: true, required: false
    _scopes;
    get scopes() {
        return this.getStringMapAttribute('scopes');
    }
    set scopes(value) {
        this._scopes = value;
    }
    resetScopes() {
        this._scopes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get scopesInput() {
        return this._scopes;
    }
    // secret_encoded - computed: true, optional: true, required: false
    _secretEncoded;
    get secretEncoded() {
        return this.getBooleanAttribute('secret_encoded');
    }
    set secretEncoded(value) {
        this._secretEncoded = value;
    }
    resetSecretEncoded() {
        this._secretEncoded = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get secretEncodedInput() {
        return this._secretEncoded;
    }
}
exports.ClientJwtConfigurationOutputReference = ClientJwtConfigurationOutputReference;
function clientMobileAndroidToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        app_package_name: cdktf.stringToTerraform(struct.appPackageName),
        sha256_cert_fingerprints: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.sha256CertFingerprints),
    };
}
function clientMobileAndroidToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        app_package_name: {
            value: cdktf.stringToHclTerraform(struct.appPackageName),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sha256_cert_fingerprints: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.sha256CertFingerprints),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientMobileAndroidOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._appPackageName !== undefined) {
            hasAnyValues = true;
            internalValueResult.appPackageName = this._appPackageName;
        }
        if (this._sha256CertFingerprints !== undefined) {
            hasAnyValues = true;
            internalValueResult.sha256CertFingerprints = this._sha256CertFingerprints;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._appPackageName = undefined;
            this._sha256CertFingerprints = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._appPackageName = value.appPackageName;
            this._sha256CertFingerprints = value.sha256CertFingerprints;
        }
    }
    // app_package_name - computed: false, optional: true, required: false
    _appPackageName;
    get appPackageName() {
        return this.getStringAttribute('app_package_name');
    }
    set appPackageName(value) {
        this._appPackageName = value;
    }
    resetAppPackageName() {
        this._appPackageName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get appPackageNameInput() {
        return this._appPackageName;
    }
    // sha256_cert_fingerprints - computed: false, optional: true, required: false
    _sha256CertFingerprints;
    get sha256CertFingerprints() {
        return this.getListAttribute('sha256_cert_fingerprints');
    }
    set sha256CertFingerprints(value) {
        this._sha256CertFingerprints = value;
    }
    resetSha256CertFingerprints() {
        this._sha256CertFingerprints = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sha256CertFingerprintsInput() {
        return this._sha256CertFingerprints;
    }
}
exports.ClientMobileAndroidOutputReference = ClientMobileAndroidOutputReference;
function clientMobileIosToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        app_bundle_identifier: cdktf.stringToTerraform(struct.appBundleIdentifier),
        team_id: cdktf.stringToTerraform(struct.teamId),
    };
}
function clientMobileIosToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        app_bundle_identifier: {
            value: cdktf.stringToHclTerraform(struct.appBundleIdentifier),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        team_id: {
            value: cdktf.stringToHclTerraform(struct.teamId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientMobileIosOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._appBundleIdentifier !== undefined) {
            hasAnyValues = true;
            internalValueResult.appBundleIdentifier = this._appBundleIdentifier;
        }
        if (this._teamId !== undefined) {
            hasAnyValues = true;
            internalValueResult.teamId = this._teamId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._appBundleIdentifier = undefined;
            this._teamId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._appBundleIdentifier = value.appBundleIdentifier;
            this._teamId = value.teamId;
        }
    }
    // app_bundle_identifier - computed: false, optional: true, required: false
    _appBundleIdentifier;
    get appBundleIdentifier() {
        return this.getStringAttribute('app_bundle_identifier');
    }
    set appBundleIdentifier(value) {
        this._appBundleIdentifier = value;
    }
    resetAppBundleIdentifier() {
        this._appBundleIdentifier = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get appBundleIdentifierInput() {
        return this._appBundleIdentifier;
    }
    // team_id - computed: false, optional: true, required: false
    _teamId;
    get teamId() {
        return this.getStringAttribute('team_id');
    }
    set teamId(value) {
        this._teamId = value;
    }
    resetTeamId() {
        this._teamId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get teamIdInput() {
        return this._teamId;
    }
}
exports.ClientMobileIosOutputReference = ClientMobileIosOutputReference;
function clientMobileToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        android: clientMobileAndroidToTerraform(struct.android),
        ios: clientMobileIosToTerraform(struct.ios),
    };
}
function clientMobileToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        android: {
            value: clientMobileAndroidToHclTerraform(struct.android),
            isBlock: true,
            type: "list",
            storageClassType: "ClientMobileAndroidList",
        },
        ios: {
            value: clientMobileIosToHclTerraform(struct.ios),
            isBlock: true,
            type: "list",
            storageClassType: "ClientMobileIosList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientMobileOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._android?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.android = this._android?.internalValue;
        }
        if (this._ios?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.ios = this._ios?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._android.internalValue = undefined;
            this._ios.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._android.internalValue = value.android;
            this._ios.internalValue = value.ios;
        }
    }
    // android - computed: false, optional: true, required: false
    _android = new ClientMobileAndroidOutputReference(this, "android");
    get android() {
        return this._android;
    }
    putAndroid(value) {
        this._android.internalValue = value;
    }
    resetAndroid() {
        this._android.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get androidInput() {
        return this._android.internalValue;
    }
    // ios - computed: false, optional: true, required: false
    _ios = new ClientMobileIosOutputReference(this, "ios");
    get ios() {
        return this._ios;
    }
    putIos(value) {
        this._ios.internalValue = value;
    }
    resetIos() {
        this._ios.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get iosInput() {
        return this._ios.internalValue;
    }
}
exports.ClientMobileOutputReference = ClientMobileOutputReference;
function clientMyOrganizationConfigurationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        allowed_strategies: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.allowedStrategies),
        connection_deletion_behavior: cdktf.stringToTerraform(struct.connectionDeletionBehavior),
        connection_profile_id: cdktf.stringToTerraform(struct.connectionProfileId),
        invitation_landing_client_id: cdktf.stringToTerraform(struct.invitationLandingClientId),
        user_attribute_profile_id: cdktf.stringToTerraform(struct.userAttributeProfileId),
    };
}
function clientMyOrganizationConfigurationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        allowed_strategies: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.allowedStrategies),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        connection_deletion_behavior: {
            value: cdktf.stringToHclTerraform(struct.connectionDeletionBehavior),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        connection_profile_id: {
            value: cdktf.stringToHclTerraform(struct.connectionProfileId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        invitation_landing_client_id: {
            value: cdktf.stringToHclTerraform(struct.invitationLandingClientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        user_attribute_profile_id: {
            value: cdktf.stringToHclTerraform(struct.userAttributeProfileId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientMyOrganizationConfigurationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._allowedStrategies !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowedStrategies = this._allowedStrategies;
        }
        if (this._connectionDeletionBehavior !== undefined) {
            hasAnyValues = true;
            internalValueResult.connectionDeletionBehavior = this._connectionDeletionBehavior;
        }
        if (this._connectionProfileId !== undefined) {
            hasAnyValues = true;
            internalValueResult.connectionProfileId = this._connectionProfileId;
        }
        if (this._invitationLandingClientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.invitationLandingClientId = this._invitationLandingClientId;
        }
        if (this._userAttributeProfileId !== undefined) {
            hasAnyValues = true;
            internalValueResult.userAttributeProfileId = this._userAttributeProfileId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._allowedStrategies = undefined;
            this._connectionDeletionBehavior = undefined;
            this._connectionProfileId = undefined;
            this._invitationLandingClientId = undefined;
            this._userAttributeProfileId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._allowedStrategies = value.allowedStrategies;
            this._connectionDeletionBehavior = value.connectionDeletionBehavior;
            this._connectionProfileId = value.connectionProfileId;
            this._invitationLandingClientId = value.invitationLandingClientId;
            this._userAttributeProfileId = value.userAttributeProfileId;
        }
    }
    // allowed_strategies - computed: false, optional: true, required: false
    _allowedStrategies;
    get allowedStrategies() {
        return this.getListAttribute('allowed_strategies');
    }
    set allowedStrategies(value) {
        this._allowedStrategies = value;
    }
    resetAllowedStrategies() {
        this._allowedStrategies = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedStrategiesInput() {
        return this._allowedStrategies;
    }
    // connection_deletion_behavior - computed: false, optional: true, required: false
    _connectionDeletionBehavior;
    get connectionDeletionBehavior() {
        return this.getStringAttribute('connection_deletion_behavior');
    }
    set connectionDeletionBehavior(value) {
        this._connectionDeletionBehavior = value;
    }
    resetConnectionDeletionBehavior() {
        this._connectionDeletionBehavior = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectionDeletionBehaviorInput() {
        return this._connectionDeletionBehavior;
    }
    // connection_profile_id - computed: false, optional: true, required: false
    _connectionProfileId;
    get connectionProfileId() {
        return this.getStringAttribute('connection_profile_id');
    }
    set connectionProfileId(value) {
        this._connectionProfileId = value;
    }
    resetConnectionProfileId() {
        this._connectionProfileId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectionProfileIdInput() {
        return this._connectionProfileId;
    }
    // invitation_landing_client_id - computed: false, optional: true, required: false
    _invitationLandingClientId;
    get invitationLandingClientId() {
        return this.getStringAttribute('invitation_landing_client_id');
    }
    set invitationLandingClientId(value) {
        this._invitationLandingClientId = value;
    }
    resetInvitationLandingClientId() {
        this._invitationLandingClientId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get invitationLandingClientIdInput() {
        return this._invitationLandingClientId;
    }
    // user_attribute_profile_id - computed: false, optional: true, required: false
    _userAttributeProfileId;
    get userAttributeProfileId() {
        return this.getStringAttribute('user_attribute_profile_id');
    }
    set userAttributeProfileId(value) {
        this._userAttributeProfileId = value;
    }
    resetUserAttributeProfileId() {
        this._userAttributeProfileId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userAttributeProfileIdInput() {
        return this._userAttributeProfileId;
    }
}
exports.ClientMyOrganizationConfigurationOutputReference = ClientMyOrganizationConfigurationOutputReference;
function clientNativeSocialLoginAppleToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enabled: cdktf.booleanToTerraform(struct.enabled),
    };
}
function clientNativeSocialLoginAppleToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enabled: {
            value: cdktf.booleanToHclTerraform(struct.enabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientNativeSocialLoginAppleOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._enabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._enabled = value.enabled;
        }
    }
    // enabled - computed: false, optional: true, required: false
    _enabled;
    get enabled() {
        return this.getBooleanAttribute('enabled');
    }
    set enabled(value) {
        this._enabled = value;
    }
    resetEnabled() {
        this._enabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enabledInput() {
        return this._enabled;
    }
}
exports.ClientNativeSocialLoginAppleOutputReference = ClientNativeSocialLoginAppleOutputReference;
function clientNativeSocialLoginFacebookToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enabled: cdktf.booleanToTerraform(struct.enabled),
    };
}
function clientNativeSocialLoginFacebookToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enabled: {
            value: cdktf.booleanToHclTerraform(struct.enabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientNativeSocialLoginFacebookOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._enabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._enabled = value.enabled;
        }
    }
    // enabled - computed: false, optional: true, required: false
    _enabled;
    get enabled() {
        return this.getBooleanAttribute('enabled');
    }
    set enabled(value) {
        this._enabled = value;
    }
    resetEnabled() {
        this._enabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enabledInput() {
        return this._enabled;
    }
}
exports.ClientNativeSocialLoginFacebookOutputReference = ClientNativeSocialLoginFacebookOutputReference;
function clientNativeSocialLoginGoogleToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enabled: cdktf.booleanToTerraform(struct.enabled),
    };
}
function clientNativeSocialLoginGoogleToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enabled: {
            value: cdktf.booleanToHclTerraform(struct.enabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientNativeSocialLoginGoogleOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._enabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._enabled = value.enabled;
        }
    }
    // enabled - computed: false, optional: true, required: false
    _enabled;
    get enabled() {
        return this.getBooleanAttribute('enabled');
    }
    set enabled(value) {
        this._enabled = value;
    }
    resetEnabled() {
        this._enabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enabledInput() {
        return this._enabled;
    }
}
exports.ClientNativeSocialLoginGoogleOutputReference = ClientNativeSocialLoginGoogleOutputReference;
function clientNativeSocialLoginToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        apple: clientNativeSocialLoginAppleToTerraform(struct.apple),
        facebook: clientNativeSocialLoginFacebookToTerraform(struct.facebook),
        google: clientNativeSocialLoginGoogleToTerraform(struct.google),
    };
}
function clientNativeSocialLoginToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        apple: {
            value: clientNativeSocialLoginAppleToHclTerraform(struct.apple),
            isBlock: true,
            type: "list",
            storageClassType: "ClientNativeSocialLoginAppleList",
        },
        facebook: {
            value: clientNativeSocialLoginFacebookToHclTerraform(struct.facebook),
            isBlock: true,
            type: "list",
            storageClassType: "ClientNativeSocialLoginFacebookList",
        },
        google: {
            value: clientNativeSocialLoginGoogleToHclTerraform(struct.google),
            isBlock: true,
            type: "list",
            storageClassType: "ClientNativeSocialLoginGoogleList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientNativeSocialLoginOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._apple?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.apple = this._apple?.internalValue;
        }
        if (this._facebook?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.facebook = this._facebook?.internalValue;
        }
        if (this._google?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.google = this._google?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._apple.internalValue = undefined;
            this._facebook.internalValue = undefined;
            this._google.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._apple.internalValue = value.apple;
            this._facebook.internalValue = value.facebook;
            this._google.internalValue = value.google;
        }
    }
    // apple - computed: false, optional: true, required: false
    _apple = new ClientNativeSocialLoginAppleOutputReference(this, "apple");
    get apple() {
        return this._apple;
    }
    putApple(value) {
        this._apple.internalValue = value;
    }
    resetApple() {
        this._apple.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get appleInput() {
        return this._apple.internalValue;
    }
    // facebook - computed: false, optional: true, required: false
    _facebook = new ClientNativeSocialLoginFacebookOutputReference(this, "facebook");
    get facebook() {
        return this._facebook;
    }
    putFacebook(value) {
        this._facebook.internalValue = value;
    }
    resetFacebook() {
        this._facebook.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get facebookInput() {
        return this._facebook.internalValue;
    }
    // google - computed: false, optional: true, required: false
    _google = new ClientNativeSocialLoginGoogleOutputReference(this, "google");
    get google() {
        return this._google;
    }
    putGoogle(value) {
        this._google.internalValue = value;
    }
    resetGoogle() {
        this._google.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get googleInput() {
        return this._google.internalValue;
    }
}
exports.ClientNativeSocialLoginOutputReference = ClientNativeSocialLoginOutputReference;
function clientOidcLogoutBackchannelLogoutInitiatorsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        mode: cdktf.stringToTerraform(struct.mode),
        selected_initiators: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.selectedInitiators),
    };
}
function clientOidcLogoutBackchannelLogoutInitiatorsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        mode: {
            value: cdktf.stringToHclTerraform(struct.mode),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        selected_initiators: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.selectedInitiators),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._mode !== undefined) {
            hasAnyValues = true;
            internalValueResult.mode = this._mode;
        }
        if (this._selectedInitiators !== undefined) {
            hasAnyValues = true;
            internalValueResult.selectedInitiators = this._selectedInitiators;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._mode = undefined;
            this._selectedInitiators = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._mode = value.mode;
            this._selectedInitiators = value.selectedInitiators;
        }
    }
    // mode - computed: false, optional: false, required: true
    _mode;
    get mode() {
        return this.getStringAttribute('mode');
    }
    set mode(value) {
        this._mode = value;
    }
    // Temporarily expose input value. Use with caution.
    get modeInput() {
        return this._mode;
    }
    // selected_initiators - computed: false, optional: true, required: false
    _selectedInitiators;
    get selectedInitiators() {
        return cdktf.Fn.tolist(this.getListAttribute('selected_initiators'));
    }
    set selectedInitiators(value) {
        this._selectedInitiators = value;
    }
    resetSelectedInitiators() {
        this._selectedInitiators = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get selectedInitiatorsInput() {
        return this._selectedInitiators;
    }
}
exports.ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference = ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference;
function clientOidcLogoutBackchannelLogoutSessionMetadataToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        include: cdktf.booleanToTerraform(struct.include),
    };
}
function clientOidcLogoutBackchannelLogoutSessionMetadataToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        include: {
            value: cdktf.booleanToHclTerraform(struct.include),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._include !== undefined) {
            hasAnyValues = true;
            internalValueResult.include = this._include;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._include = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._include = value.include;
        }
    }
    // include - computed: false, optional: false, required: true
    _include;
    get include() {
        return this.getBooleanAttribute('include');
    }
    set include(value) {
        this._include = value;
    }
    // Temporarily expose input value. Use with caution.
    get includeInput() {
        return this._include;
    }
}
exports.ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference = ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference;
function clientOidcLogoutToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        backchannel_logout_urls: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.backchannelLogoutUrls),
        backchannel_logout_initiators: clientOidcLogoutBackchannelLogoutInitiatorsToTerraform(struct.backchannelLogoutInitiators),
        backchannel_logout_session_metadata: clientOidcLogoutBackchannelLogoutSessionMetadataToTerraform(struct.backchannelLogoutSessionMetadata),
    };
}
function clientOidcLogoutToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        backchannel_logout_urls: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.backchannelLogoutUrls),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        backchannel_logout_initiators: {
            value: clientOidcLogoutBackchannelLogoutInitiatorsToHclTerraform(struct.backchannelLogoutInitiators),
            isBlock: true,
            type: "list",
            storageClassType: "ClientOidcLogoutBackchannelLogoutInitiatorsList",
        },
        backchannel_logout_session_metadata: {
            value: clientOidcLogoutBackchannelLogoutSessionMetadataToHclTerraform(struct.backchannelLogoutSessionMetadata),
            isBlock: true,
            type: "list",
            storageClassType: "ClientOidcLogoutBackchannelLogoutSessionMetadataList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientOidcLogoutOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._backchannelLogoutUrls !== undefined) {
            hasAnyValues = true;
            internalValueResult.backchannelLogoutUrls = this._backchannelLogoutUrls;
        }
        if (this._backchannelLogoutInitiators?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.backchannelLogoutInitiators = this._backchannelLogoutInitiators?.internalValue;
        }
        if (this._backchannelLogoutSessionMetadata?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.backchannelLogoutSessionMetadata = this._backchannelLogoutSessionMetadata?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._backchannelLogoutUrls = undefined;
            this._backchannelLogoutInitiators.internalValue = undefined;
            this._backchannelLogoutSessionMetadata.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._backchannelLogoutUrls = value.backchannelLogoutUrls;
            this._backchannelLogoutInitiators.internalValue = value.backchannelLogoutInitiators;
            this._backchannelLogoutSessionMetadata.internalValue = value.backchannelLogoutSessionMetadata;
        }
    }
    // backchannel_logout_urls - computed: false, optional: false, required: true
    _backchannelLogoutUrls;
    get backchannelLogoutUrls() {
        return cdktf.Fn.tolist(this.getListAttribute('backchannel_logout_urls'));
    }
    set backchannelLogoutUrls(value) {
        this._backchannelLogoutUrls = value;
    }
    // Temporarily expose input value. Use with caution.
    get backchannelLogoutUrlsInput() {
        return this._backchannelLogoutUrls;
    }
    // backchannel_logout_initiators - computed: false, optional: true, required: false
    _backchannelLogoutInitiators = new ClientOidcLogoutBackchannelLogoutInitiatorsOutputReference(this, "backchannel_logout_initiators");
    get backchannelLogoutInitiators() {
        return this._backchannelLogoutInitiators;
    }
    putBackchannelLogoutInitiators(value) {
        this._backchannelLogoutInitiators.internalValue = value;
    }
    resetBackchannelLogoutInitiators() {
        this._backchannelLogoutInitiators.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backchannelLogoutInitiatorsInput() {
        return this._backchannelLogoutInitiators.internalValue;
    }
    // backchannel_logout_session_metadata - computed: false, optional: true, required: false
    _backchannelLogoutSessionMetadata = new ClientOidcLogoutBackchannelLogoutSessionMetadataOutputReference(this, "backchannel_logout_session_metadata");
    get backchannelLogoutSessionMetadata() {
        return this._backchannelLogoutSessionMetadata;
    }
    putBackchannelLogoutSessionMetadata(value) {
        this._backchannelLogoutSessionMetadata.internalValue = value;
    }
    resetBackchannelLogoutSessionMetadata() {
        this._backchannelLogoutSessionMetadata.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get backchannelLogoutSessionMetadataInput() {
        return this._backchannelLogoutSessionMetadata.internalValue;
    }
}
exports.ClientOidcLogoutOutputReference = ClientOidcLogoutOutputReference;
function clientRefreshTokenPoliciesToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        audience: cdktf.stringToTerraform(struct.audience),
        scope: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.scope),
    };
}
function clientRefreshTokenPoliciesToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        audience: {
            value: cdktf.stringToHclTerraform(struct.audience),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        scope: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.scope),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientRefreshTokenPoliciesOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._audience !== undefined) {
            hasAnyValues = true;
            internalValueResult.audience = this._audience;
        }
        if (this._scope !== undefined) {
            hasAnyValues = true;
            internalValueResult.scope = this._scope;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._audience = undefined;
            this._scope = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._audience = value.audience;
            this._scope = value.scope;
        }
    }
    // audience - computed: false, optional: false, required: true
    _audience;
    get audience() {
        return this.getStringAttribute('audience');
    }
    set audience(value) {
        this._audience = value;
    }
    // Temporarily expose input value. Use with caution.
    get audienceInput() {
        return this._audience;
    }
    // scope - computed: false, optional: false, required: true
    _scope;
    get scope() {
        return this.getListAttribute('scope');
    }
    set scope(value) {
        this._scope = value;
    }
    // Temporarily expose input value. Use with caution.
    get scopeInput() {
        return this._scope;
    }
}
exports.ClientRefreshTokenPoliciesOutputReference = ClientRefreshTokenPoliciesOutputReference;
class ClientRefreshTokenPoliciesList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new ClientRefreshTokenPoliciesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ClientRefreshTokenPoliciesList = ClientRefreshTokenPoliciesList;
function clientRefreshTokenToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        expiration_type: cdktf.stringToTerraform(struct.expirationType),
        idle_token_lifetime: cdktf.numberToTerraform(struct.idleTokenLifetime),
        infinite_idle_token_lifetime: cdktf.booleanToTerraform(struct.infiniteIdleTokenLifetime),
        infinite_token_lifetime: cdktf.booleanToTerraform(struct.infiniteTokenLifetime),
        leeway: cdktf.numberToTerraform(struct.leeway),
        rotation_type: cdktf.stringToTerraform(struct.rotationType),
        token_lifetime: cdktf.numberToTerraform(struct.tokenLifetime),
        policies: cdktf.listMapper(clientRefreshTokenPoliciesToTerraform, true)(struct.policies),
    };
}
function clientRefreshTokenToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        expiration_type: {
            value: cdktf.stringToHclTerraform(struct.expirationType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        idle_token_lifetime: {
            value: cdktf.numberToHclTerraform(struct.idleTokenLifetime),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        infinite_idle_token_lifetime: {
            value: cdktf.booleanToHclTerraform(struct.infiniteIdleTokenLifetime),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        infinite_token_lifetime: {
            value: cdktf.booleanToHclTerraform(struct.infiniteTokenLifetime),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        leeway: {
            value: cdktf.numberToHclTerraform(struct.leeway),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        rotation_type: {
            value: cdktf.stringToHclTerraform(struct.rotationType),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_lifetime: {
            value: cdktf.numberToHclTerraform(struct.tokenLifetime),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        policies: {
            value: cdktf.listMapperHcl(clientRefreshTokenPoliciesToHclTerraform, true)(struct.policies),
            isBlock: true,
            type: "set",
            storageClassType: "ClientRefreshTokenPoliciesList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientRefreshTokenOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._expirationType !== undefined) {
            hasAnyValues = true;
            internalValueResult.expirationType = this._expirationType;
        }
        if (this._idleTokenLifetime !== undefined) {
            hasAnyValues = true;
            internalValueResult.idleTokenLifetime = this._idleTokenLifetime;
        }
        if (this._infiniteIdleTokenLifetime !== undefined) {
            hasAnyValues = true;
            internalValueResult.infiniteIdleTokenLifetime = this._infiniteIdleTokenLifetime;
        }
        if (this._infiniteTokenLifetime !== undefined) {
            hasAnyValues = true;
            internalValueResult.infiniteTokenLifetime = this._infiniteTokenLifetime;
        }
        if (this._leeway !== undefined) {
            hasAnyValues = true;
            internalValueResult.leeway = this._leeway;
        }
        if (this._rotationType !== undefined) {
            hasAnyValues = true;
            internalValueResult.rotationType = this._rotationType;
        }
        if (this._tokenLifetime !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenLifetime = this._tokenLifetime;
        }
        if (this._policies?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.policies = this._policies?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._expirationType = undefined;
            this._idleTokenLifetime = undefined;
            this._infiniteIdleTokenLifetime = undefined;
            this._infiniteTokenLifetime = undefined;
            this._leeway = undefined;
            this._rotationType = undefined;
            this._tokenLifetime = undefined;
            this._policies.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._expirationType = value.expirationType;
            this._idleTokenLifetime = value.idleTokenLifetime;
            this._infiniteIdleTokenLifetime = value.infiniteIdleTokenLifetime;
            this._infiniteTokenLifetime = value.infiniteTokenLifetime;
            this._leeway = value.leeway;
            this._rotationType = value.rotationType;
            this._tokenLifetime = value.tokenLifetime;
            this._policies.internalValue = value.policies;
        }
    }
    // expiration_type - computed: false, optional: false, required: true
    _expirationType;
    get expirationType() {
        return this.getStringAttribute('expiration_type');
    }
    set expirationType(value) {
        this._expirationType = value;
    }
    // Temporarily expose input value. Use with caution.
    get expirationTypeInput() {
        return this._expirationType;
    }
    // idle_token_lifetime - computed: true, optional: true, required: false
    _idleTokenLifetime;
    get idleTokenLifetime() {
        return this.getNumberAttribute('idle_token_lifetime');
    }
    set idleTokenLifetime(value) {
        this._idleTokenLifetime = value;
    }
    resetIdleTokenLifetime() {
        this._idleTokenLifetime = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idleTokenLifetimeInput() {
        return this._idleTokenLifetime;
    }
    // infinite_idle_token_lifetime - computed: true, optional: true, required: false
    _infiniteIdleTokenLifetime;
    get infiniteIdleTokenLifetime() {
        return this.getBooleanAttribute('infinite_idle_token_lifetime');
    }
    set infiniteIdleTokenLifetime(value) {
        this._infiniteIdleTokenLifetime = value;
    }
    resetInfiniteIdleTokenLifetime() {
        this._infiniteIdleTokenLifetime = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get infiniteIdleTokenLifetimeInput() {
        return this._infiniteIdleTokenLifetime;
    }
    // infinite_token_lifetime - computed: true, optional: true, required: false
    _infiniteTokenLifetime;
    get infiniteTokenLifetime() {
        return this.getBooleanAttribute('infinite_token_lifetime');
    }
    set infiniteTokenLifetime(value) {
        this._infiniteTokenLifetime = value;
    }
    resetInfiniteTokenLifetime() {
        this._infiniteTokenLifetime = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get infiniteTokenLifetimeInput() {
        return this._infiniteTokenLifetime;
    }
    // leeway - computed: true, optional: true, required: false
    _leeway;
    get leeway() {
        return this.getNumberAttribute('leeway');
    }
    set leeway(value) {
        this._leeway = value;
    }
    resetLeeway() {
        this._leeway = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get leewayInput() {
        return this._leeway;
    }
    // rotation_type - computed: false, optional: false, required: true
    _rotationType;
    get rotationType() {
        return this.getStringAttribute('rotation_type');
    }
    set rotationType(value) {
        this._rotationType = value;
    }
    // Temporarily expose input value. Use with caution.
    get rotationTypeInput() {
        return this._rotationType;
    }
    // token_lifetime - computed: true, optional: true, required: false
    _tokenLifetime;
    get tokenLifetime() {
        return this.getNumberAttribute('token_lifetime');
    }
    set tokenLifetime(value) {
        this._tokenLifetime = value;
    }
    resetTokenLifetime() {
        this._tokenLifetime = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenLifetimeInput() {
        return this._tokenLifetime;
    }
    // policies - computed: false, optional: true, required: false
    _policies = new ClientRefreshTokenPoliciesList(this, "policies", true);
    get policies() {
        return this._policies;
    }
    putPolicies(value) {
        this._policies.internalValue = value;
    }
    resetPolicies() {
        this._policies.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get policiesInput() {
        return this._policies.internalValue;
    }
}
exports.ClientRefreshTokenOutputReference = ClientRefreshTokenOutputReference;
function clientSessionTransferDelegationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        allow_delegated_access: cdktf.booleanToTerraform(struct.allowDelegatedAccess),
        enforce_device_binding: cdktf.stringToTerraform(struct.enforceDeviceBinding),
    };
}
function clientSessionTransferDelegationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        allow_delegated_access: {
            value: cdktf.booleanToHclTerraform(struct.allowDelegatedAccess),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enforce_device_binding: {
            value: cdktf.stringToHclTerraform(struct.enforceDeviceBinding),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientSessionTransferDelegationOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._allowDelegatedAccess !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowDelegatedAccess = this._allowDelegatedAccess;
        }
        if (this._enforceDeviceBinding !== undefined) {
            hasAnyValues = true;
            internalValueResult.enforceDeviceBinding = this._enforceDeviceBinding;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._allowDelegatedAccess = undefined;
            this._enforceDeviceBinding = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._allowDelegatedAccess = value.allowDelegatedAccess;
            this._enforceDeviceBinding = value.enforceDeviceBinding;
        }
    }
    // allow_delegated_access - computed: true, optional: true, required: false
    _allowDelegatedAccess;
    get allowDelegatedAccess() {
        return this.getBooleanAttribute('allow_delegated_access');
    }
    set allowDelegatedAccess(value) {
        this._allowDelegatedAccess = value;
    }
    resetAllowDelegatedAccess() {
        this._allowDelegatedAccess = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowDelegatedAccessInput() {
        return this._allowDelegatedAccess;
    }
    // enforce_device_binding - computed: true, optional: true, required: false
    _enforceDeviceBinding;
    get enforceDeviceBinding() {
        return this.getStringAttribute('enforce_device_binding');
    }
    set enforceDeviceBinding(value) {
        this._enforceDeviceBinding = value;
    }
    resetEnforceDeviceBinding() {
        this._enforceDeviceBinding = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enforceDeviceBindingInput() {
        return this._enforceDeviceBinding;
    }
}
exports.ClientSessionTransferDelegationOutputReference = ClientSessionTransferDelegationOutputReference;
function clientSessionTransferToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        allow_refresh_token: cdktf.booleanToTerraform(struct.allowRefreshToken),
        allowed_authentication_methods: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.allowedAuthenticationMethods),
        can_create_session_transfer_token: cdktf.booleanToTerraform(struct.canCreateSessionTransferToken),
        enforce_cascade_revocation: cdktf.booleanToTerraform(struct.enforceCascadeRevocation),
        enforce_device_binding: cdktf.stringToTerraform(struct.enforceDeviceBinding),
        enforce_online_refresh_tokens: cdktf.booleanToTerraform(struct.enforceOnlineRefreshTokens),
        delegation: clientSessionTransferDelegationToTerraform(struct.delegation),
    };
}
function clientSessionTransferToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        allow_refresh_token: {
            value: cdktf.booleanToHclTerraform(struct.allowRefreshToken),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        allowed_authentication_methods: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.allowedAuthenticationMethods),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        can_create_session_transfer_token: {
            value: cdktf.booleanToHclTerraform(struct.canCreateSessionTransferToken),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enforce_cascade_revocation: {
            value: cdktf.booleanToHclTerraform(struct.enforceCascadeRevocation),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enforce_device_binding: {
            value: cdktf.stringToHclTerraform(struct.enforceDeviceBinding),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        enforce_online_refresh_tokens: {
            value: cdktf.booleanToHclTerraform(struct.enforceOnlineRefreshTokens),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        delegation: {
            value: clientSessionTransferDelegationToHclTerraform(struct.delegation),
            isBlock: true,
            type: "list",
            storageClassType: "ClientSessionTransferDelegationList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientSessionTransferOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._allowRefreshToken !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowRefreshToken = this._allowRefreshToken;
        }
        if (this._allowedAuthenticationMethods !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowedAuthenticationMethods = this._allowedAuthenticationMethods;
        }
        if (this._canCreateSessionTransferToken !== undefined) {
            hasAnyValues = true;
            internalValueResult.canCreateSessionTransferToken = this._canCreateSessionTransferToken;
        }
        if (this._enforceCascadeRevocation !== undefined) {
            hasAnyValues = true;
            internalValueResult.enforceCascadeRevocation = this._enforceCascadeRevocation;
        }
        if (this._enforceDeviceBinding !== undefined) {
            hasAnyValues = true;
            internalValueResult.enforceDeviceBinding = this._enforceDeviceBinding;
        }
        if (this._enforceOnlineRefreshTokens !== undefined) {
            hasAnyValues = true;
            internalValueResult.enforceOnlineRefreshTokens = this._enforceOnlineRefreshTokens;
        }
        if (this._delegation?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.delegation = this._delegation?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._allowRefreshToken = undefined;
            this._allowedAuthenticationMethods = undefined;
            this._canCreateSessionTransferToken = undefined;
            this._enforceCascadeRevocation = undefined;
            this._enforceDeviceBinding = undefined;
            this._enforceOnlineRefreshTokens = undefined;
            this._delegation.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._allowRefreshToken = value.allowRefreshToken;
            this._allowedAuthenticationMethods = value.allowedAuthenticationMethods;
            this._canCreateSessionTransferToken = value.canCreateSessionTransferToken;
            this._enforceCascadeRevocation = value.enforceCascadeRevocation;
            this._enforceDeviceBinding = value.enforceDeviceBinding;
            this._enforceOnlineRefreshTokens = value.enforceOnlineRefreshTokens;
            this._delegation.internalValue = value.delegation;
        }
    }
    // allow_refresh_token - computed: true, optional: true, required: false
    _allowRefreshToken;
    get allowRefreshToken() {
        return this.getBooleanAttribute('allow_refresh_token');
    }
    set allowRefreshToken(value) {
        this._allowRefreshToken = value;
    }
    resetAllowRefreshToken() {
        this._allowRefreshToken = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowRefreshTokenInput() {
        return this._allowRefreshToken;
    }
    // allowed_authentication_methods - computed: true, optional: true, required: false
    _allowedAuthenticationMethods;
    get allowedAuthenticationMethods() {
        return cdktf.Fn.tolist(this.getListAttribute('allowed_authentication_methods'));
    }
    set allowedAuthenticationMethods(value) {
        this._allowedAuthenticationMethods = value;
    }
    resetAllowedAuthenticationMethods() {
        this._allowedAuthenticationMethods = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedAuthenticationMethodsInput() {
        return this._allowedAuthenticationMethods;
    }
    // can_create_session_transfer_token - computed: true, optional: true, required: false
    _canCreateSessionTransferToken;
    get canCreateSessionTransferToken() {
        return this.getBooleanAttribute('can_create_session_transfer_token');
    }
    set canCreateSessionTransferToken(value) {
        this._canCreateSessionTransferToken = value;
    }
    resetCanCreateSessionTransferToken() {
        this._canCreateSessionTransferToken = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get canCreateSessionTransferTokenInput() {
        return this._canCreateSessionTransferToken;
    }
    // enforce_cascade_revocation - computed: false, optional: true, required: false
    _enforceCascadeRevocation;
    get enforceCascadeRevocation() {
        return this.getBooleanAttribute('enforce_cascade_revocation');
    }
    set enforceCascadeRevocation(value) {
        this._enforceCascadeRevocation = value;
    }
    resetEnforceCascadeRevocation() {
        this._enforceCascadeRevocation = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enforceCascadeRevocationInput() {
        return this._enforceCascadeRevocation;
    }
    // enforce_device_binding - computed: true, optional: true, required: false
    _enforceDeviceBinding;
    get enforceDeviceBinding() {
        return this.getStringAttribute('enforce_device_binding');
    }
    set enforceDeviceBinding(value) {
        this._enforceDeviceBinding = value;
    }
    resetEnforceDeviceBinding() {
        this._enforceDeviceBinding = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enforceDeviceBindingInput() {
        return this._enforceDeviceBinding;
    }
    // enforce_online_refresh_tokens - computed: false, optional: true, required: false
    _enforceOnlineRefreshTokens;
    get enforceOnlineRefreshTokens() {
        return this.getBooleanAttribute('enforce_online_refresh_tokens');
    }
    set enforceOnlineRefreshTokens(value) {
        this._enforceOnlineRefreshTokens = value;
    }
    resetEnforceOnlineRefreshTokens() {
        this._enforceOnlineRefreshTokens = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enforceOnlineRefreshTokensInput() {
        return this._enforceOnlineRefreshTokens;
    }
    // delegation - computed: false, optional: true, required: false
    _delegation = new ClientSessionTransferDelegationOutputReference(this, "delegation");
    get delegation() {
        return this._delegation;
    }
    putDelegation(value) {
        this._delegation.internalValue = value;
    }
    resetDelegation() {
        this._delegation.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get delegationInput() {
        return this._delegation.internalValue;
    }
}
exports.ClientSessionTransferOutputReference = ClientSessionTransferOutputReference;
function clientTokenExchangeToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        allow_any_profile_of_type: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.allowAnyProfileOfType),
    };
}
function clientTokenExchangeToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        allow_any_profile_of_type: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.allowAnyProfileOfType),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientTokenExchangeOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._allowAnyProfileOfType !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowAnyProfileOfType = this._allowAnyProfileOfType;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._allowAnyProfileOfType = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._allowAnyProfileOfType = value.allowAnyProfileOfType;
        }
    }
    // allow_any_profile_of_type - computed: false, optional: false, required: true
    _allowAnyProfileOfType;
    get allowAnyProfileOfType() {
        return this.getListAttribute('allow_any_profile_of_type');
    }
    set allowAnyProfileOfType(value) {
        this._allowAnyProfileOfType = value;
    }
    // Temporarily expose input value. Use with caution.
    get allowAnyProfileOfTypeInput() {
        return this._allowAnyProfileOfType;
    }
}
exports.ClientTokenExchangeOutputReference = ClientTokenExchangeOutputReference;
function clientTokenQuotaClientCredentialsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enforce: cdktf.booleanToTerraform(struct.enforce),
        per_day: cdktf.numberToTerraform(struct.perDay),
        per_hour: cdktf.numberToTerraform(struct.perHour),
    };
}
function clientTokenQuotaClientCredentialsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enforce: {
            value: cdktf.booleanToHclTerraform(struct.enforce),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        per_day: {
            value: cdktf.numberToHclTerraform(struct.perDay),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        per_hour: {
            value: cdktf.numberToHclTerraform(struct.perHour),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientTokenQuotaClientCredentialsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._enforce !== undefined) {
            hasAnyValues = true;
            internalValueResult.enforce = this._enforce;
        }
        if (this._perDay !== undefined) {
            hasAnyValues = true;
            internalValueResult.perDay = this._perDay;
        }
        if (this._perHour !== undefined) {
            hasAnyValues = true;
            internalValueResult.perHour = this._perHour;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._enforce = undefined;
            this._perDay = undefined;
            this._perHour = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._enforce = value.enforce;
            this._perDay = value.perDay;
            this._perHour = value.perHour;
        }
    }
    // enforce - computed: false, optional: true, required: false
    _enforce;
    get enforce() {
        return this.getBooleanAttribute('enforce');
    }
    set enforce(value) {
        this._enforce = value;
    }
    resetEnforce() {
        this._enforce = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enforceInput() {
        return this._enforce;
    }
    // per_day - computed: false, optional: true, required: false
    _perDay;
    get perDay() {
        return this.getNumberAttribute('per_day');
    }
    set perDay(value) {
        this._perDay = value;
    }
    resetPerDay() {
        this._perDay = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get perDayInput() {
        return this._perDay;
    }
    // per_hour - computed: false, optional: true, required: false
    _perHour;
    get perHour() {
        return this.getNumberAttribute('per_hour');
    }
    set perHour(value) {
        this._perHour = value;
    }
    resetPerHour() {
        this._perHour = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get perHourInput() {
        return this._perHour;
    }
}
exports.ClientTokenQuotaClientCredentialsOutputReference = ClientTokenQuotaClientCredentialsOutputReference;
function clientTokenQuotaToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_credentials: clientTokenQuotaClientCredentialsToTerraform(struct.clientCredentials),
    };
}
function clientTokenQuotaToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_credentials: {
            value: clientTokenQuotaClientCredentialsToHclTerraform(struct.clientCredentials),
            isBlock: true,
            type: "list",
            storageClassType: "ClientTokenQuotaClientCredentialsList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ClientTokenQuotaOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._clientCredentials?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientCredentials = this._clientCredentials?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientCredentials.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientCredentials.internalValue = value.clientCredentials;
        }
    }
    // client_credentials - computed: false, optional: false, required: true
    _clientCredentials = new ClientTokenQuotaClientCredentialsOutputReference(this, "client_credentials");
    get clientCredentials() {
        return this._clientCredentials;
    }
    putClientCredentials(value) {
        this._clientCredentials.internalValue = value;
    }
    // Temporarily expose input value. Use with caution.
    get clientCredentialsInput() {
        return this._clientCredentials.internalValue;
    }
}
exports.ClientTokenQuotaOutputReference = ClientTokenQuotaOutputReference;
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client auth0_client}
*/
class Client extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "auth0_client";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Client resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Client to import
    * @param importFromId The id of the existing Client that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Client to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "auth0_client", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/client auth0_client} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ClientConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'auth0_client',
            terraformGeneratorMetadata: {
                providerName: 'auth0',
                providerVersion: '1.54.1',
                providerVersionConstraint: '1.54.1'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._allowedClients = config.allowedClients;
        this._allowedLogoutUrls = config.allowedLogoutUrls;
        this._allowedOrigins = config.allowedOrigins;
        this._appType = config.appType;
        this._asyncApprovalNotificationChannels = config.asyncApprovalNotificationChannels;
        this._callbacks = config.callbacks;
        this._clientAliases = config.clientAliases;
        this._clientMetadata = config.clientMetadata;
        this._complianceLevel = config.complianceLevel;
        this._crossOriginAuth = config.crossOriginAuth;
        this._crossOriginLoc = config.crossOriginLoc;
        this._customLoginPage = config.customLoginPage;
        this._customLoginPageOn = config.customLoginPageOn;
        this._description = config.description;
        this._encryptionKey = config.encryptionKey;
        this._formTemplate = config.formTemplate;
        this._grantTypes = config.grantTypes;
        this._id = config.id;
        this._initiateLoginUri = config.initiateLoginUri;
        this._isFirstParty = config.isFirstParty;
        this._isTokenEndpointIpHeaderTrusted = config.isTokenEndpointIpHeaderTrusted;
        this._logoUri = config.logoUri;
        this._name = config.name;
        this._oidcBackchannelLogoutUrls = config.oidcBackchannelLogoutUrls;
        this._oidcConformant = config.oidcConformant;
        this._organizationDiscoveryMethods = config.organizationDiscoveryMethods;
        this._organizationRequireBehavior = config.organizationRequireBehavior;
        this._organizationUsage = config.organizationUsage;
        this._redirectionPolicy = config.redirectionPolicy;
        this._requireProofOfPossession = config.requireProofOfPossession;
        this._requirePushedAuthorizationRequests = config.requirePushedAuthorizationRequests;
        this._resourceServerIdentifier = config.resourceServerIdentifier;
        this._skipNonVerifiableCallbackUriConfirmationPrompt = config.skipNonVerifiableCallbackUriConfirmationPrompt;
        this._sso = config.sso;
        this._ssoDisabled = config.ssoDisabled;
        this._thirdPartySecurityMode = config.thirdPartySecurityMode;
        this._webOrigins = config.webOrigins;
        this._addons.internalValue = config.addons;
        this._defaultOrganization.internalValue = config.defaultOrganization;
        this._expressConfiguration.internalValue = config.expressConfiguration;
        this._fedcmLogin.internalValue = config.fedcmLogin;
        this._identityAssertionAuthorizationGrant.internalValue = config.identityAssertionAuthorizationGrant;
        this._jwtConfiguration.internalValue = config.jwtConfiguration;
        this._mobile.internalValue = config.mobile;
        this._myOrganizationConfiguration.internalValue = config.myOrganizationConfiguration;
        this._nativeSocialLogin.internalValue = config.nativeSocialLogin;
        this._oidcLogout.internalValue = config.oidcLogout;
        this._refreshToken.internalValue = config.refreshToken;
        this._sessionTransfer.internalValue = config.sessionTransfer;
        this._tokenExchange.internalValue = config.tokenExchange;
        this._tokenQuota.internalValue = config.tokenQuota;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // allowed_clients - computed: false, optional: true, required: false
    _allowedClients;
    get allowedClients() {
        return this.getListAttribute('allowed_clients');
    }
    set allowedClients(value) {
        this._allowedClients = value;
    }
    resetAllowedClients() {
        this._allowedClients = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedClientsInput() {
        return this._allowedClients;
    }
    // allowed_logout_urls - computed: false, optional: true, required: false
    _allowedLogoutUrls;
    get allowedLogoutUrls() {
        return this.getListAttribute('allowed_logout_urls');
    }
    set allowedLogoutUrls(value) {
        this._allowedLogoutUrls = value;
    }
    resetAllowedLogoutUrls() {
        this._allowedLogoutUrls = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedLogoutUrlsInput() {
        return this._allowedLogoutUrls;
    }
    // allowed_origins - computed: false, optional: true, required: false
    _allowedOrigins;
    get allowedOrigins() {
        return this.getListAttribute('allowed_origins');
    }
    set allowedOrigins(value) {
        this._allowedOrigins = value;
    }
    resetAllowedOrigins() {
        this._allowedOrigins = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedOriginsInput() {
        return this._allowedOrigins;
    }
    // app_type - computed: false, optional: true, required: false
    _appType;
    get appType() {
        return this.getStringAttribute('app_type');
    }
    set appType(value) {
        this._appType = value;
    }
    resetAppType() {
        this._appType = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get appTypeInput() {
        return this._appType;
    }
    // async_approval_notification_channels - computed: false, optional: true, required: false
    _asyncApprovalNotificationChannels;
    get asyncApprovalNotificationChannels() {
        return this.getListAttribute('async_approval_notification_channels');
    }
    set asyncApprovalNotificationChannels(value) {
        this._asyncApprovalNotificationChannels = value;
    }
    resetAsyncApprovalNotificationChannels() {
        this._asyncApprovalNotificationChannels = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get asyncApprovalNotificationChannelsInput() {
        return this._asyncApprovalNotificationChannels;
    }
    // callbacks - computed: true, optional: true, required: false
    _callbacks;
    get callbacks() {
        return this.getListAttribute('callbacks');
    }
    set callbacks(value) {
        this._callbacks = value;
    }
    resetCallbacks() {
        this._callbacks = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get callbacksInput() {
        return this._callbacks;
    }
    // client_aliases - computed: false, optional: true, required: false
    _clientAliases;
    get clientAliases() {
        return this.getListAttribute('client_aliases');
    }
    set clientAliases(value) {
        this._clientAliases = value;
    }
    resetClientAliases() {
        this._clientAliases = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientAliasesInput() {
        return this._clientAliases;
    }
    // client_id - computed: true, optional: false, required: false
    get clientId() {
        return this.getStringAttribute('client_id');
    }
    // client_metadata - computed: false, optional: true, required: false
    _clientMetadata;
    get clientMetadata() {
        return this.getStringMapAttribute('client_metadata');
    }
    set clientMetadata(value) {
        this._clientMetadata = value;
    }
    resetClientMetadata() {
        this._clientMetadata = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientMetadataInput() {
        return this._clientMetadata;
    }
    // compliance_level - computed: false, optional: true, required: false
    _complianceLevel;
    get complianceLevel() {
        return this.getStringAttribute('compliance_level');
    }
    set complianceLevel(value) {
        this._complianceLevel = value;
    }
    resetComplianceLevel() {
        this._complianceLevel = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get complianceLevelInput() {
        return this._complianceLevel;
    }
    // cross_origin_auth - computed: false, optional: true, required: false
    _crossOriginAuth;
    get crossOriginAuth() {
        return this.getBooleanAttribute('cross_origin_auth');
    }
    set crossOriginAuth(value) {
        this._crossOriginAuth = value;
    }
    resetCrossOriginAuth() {
        this._crossOriginAuth = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get crossOriginAuthInput() {
        return this._crossOriginAuth;
    }
    // cross_origin_loc - computed: false, optional: true, required: false
    _crossOriginLoc;
    get crossOriginLoc() {
        return this.getStringAttribute('cross_origin_loc');
    }
    set crossOriginLoc(value) {
        this._crossOriginLoc = value;
    }
    resetCrossOriginLoc() {
        this._crossOriginLoc = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get crossOriginLocInput() {
        return this._crossOriginLoc;
    }
    // custom_login_page - computed: false, optional: true, required: false
    _customLoginPage;
    get customLoginPage() {
        return this.getStringAttribute('custom_login_page');
    }
    set customLoginPage(value) {
        this._customLoginPage = value;
    }
    resetCustomLoginPage() {
        this._customLoginPage = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customLoginPageInput() {
        return this._customLoginPage;
    }
    // custom_login_page_on - computed: true, optional: true, required: false
    _customLoginPageOn;
    get customLoginPageOn() {
        return this.getBooleanAttribute('custom_login_page_on');
    }
    set customLoginPageOn(value) {
        this._customLoginPageOn = value;
    }
    resetCustomLoginPageOn() {
        this._customLoginPageOn = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customLoginPageOnInput() {
        return this._customLoginPageOn;
    }
    // description - computed: false, optional: true, required: false
    _description;
    get description() {
        return this.getStringAttribute('description');
    }
    set description(value) {
        this._description = value;
    }
    resetDescription() {
        this._description = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get descriptionInput() {
        return this._description;
    }
    // encryption_key - computed: false, optional: true, required: false
    _encryptionKey;
    get encryptionKey() {
        return this.getStringMapAttribute('encryption_key');
    }
    set encryptionKey(value) {
        this._encryptionKey = value;
    }
    resetEncryptionKey() {
        this._encryptionKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get encryptionKeyInput() {
        return this._encryptionKey;
    }
    // external_client_id - computed: true, optional: false, required: false
    get externalClientId() {
        return this.getStringAttribute('external_client_id');
    }
    // external_metadata_created_by - computed: true, optional: false, required: false
    get externalMetadataCreatedBy() {
        return this.getStringAttribute('external_metadata_created_by');
    }
    // external_metadata_type - computed: true, optional: false, required: false
    get externalMetadataType() {
        return this.getStringAttribute('external_metadata_type');
    }
    // form_template - computed: false, optional: true, required: false
    _formTemplate;
    get formTemplate() {
        return this.getStringAttribute('form_template');
    }
    set formTemplate(value) {
        this._formTemplate = value;
    }
    resetFormTemplate() {
        this._formTemplate = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get formTemplateInput() {
        return this._formTemplate;
    }
    // grant_types - computed: true, optional: true, required: false
    _grantTypes;
    get grantTypes() {
        return this.getListAttribute('grant_types');
    }
    set grantTypes(value) {
        this._grantTypes = value;
    }
    resetGrantTypes() {
        this._grantTypes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get grantTypesInput() {
        return this._grantTypes;
    }
    // id - computed: true, optional: true, required: false
    _id;
    get id() {
        return this.getStringAttribute('id');
    }
    set id(value) {
        this._id = value;
    }
    resetId() {
        this._id = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idInput() {
        return this._id;
    }
    // initiate_login_uri - computed: false, optional: true, required: false
    _initiateLoginUri;
    get initiateLoginUri() {
        return this.getStringAttribute('initiate_login_uri');
    }
    set initiateLoginUri(value) {
        this._initiateLoginUri = value;
    }
    resetInitiateLoginUri() {
        this._initiateLoginUri = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get initiateLoginUriInput() {
        return this._initiateLoginUri;
    }
    // is_first_party - computed: true, optional: true, required: false
    _isFirstParty;
    get isFirstParty() {
        return this.getBooleanAttribute('is_first_party');
    }
    set isFirstParty(value) {
        this._isFirstParty = value;
    }
    resetIsFirstParty() {
        this._isFirstParty = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get isFirstPartyInput() {
        return this._isFirstParty;
    }
    // is_token_endpoint_ip_header_trusted - computed: true, optional: true, required: false
    _isTokenEndpointIpHeaderTrusted;
    get isTokenEndpointIpHeaderTrusted() {
        return this.getBooleanAttribute('is_token_endpoint_ip_header_trusted');
    }
    set isTokenEndpointIpHeaderTrusted(value) {
        this._isTokenEndpointIpHeaderTrusted = value;
    }
    resetIsTokenEndpointIpHeaderTrusted() {
        this._isTokenEndpointIpHeaderTrusted = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get isTokenEndpointIpHeaderTrustedInput() {
        return this._isTokenEndpointIpHeaderTrusted;
    }
    // jwks_uri - computed: true, optional: false, required: false
    get jwksUri() {
        return this.getStringAttribute('jwks_uri');
    }
    // logo_uri - computed: false, optional: true, required: false
    _logoUri;
    get logoUri() {
        return this.getStringAttribute('logo_uri');
    }
    set logoUri(value) {
        this._logoUri = value;
    }
    resetLogoUri() {
        this._logoUri = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get logoUriInput() {
        return this._logoUri;
    }
    // name - computed: false, optional: false, required: true
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    // Temporarily expose input value. Use with caution.
    get nameInput() {
        return this._name;
    }
    // oidc_backchannel_logout_urls - computed: true, optional: true, required: false
    _oidcBackchannelLogoutUrls;
    get oidcBackchannelLogoutUrls() {
        return cdktf.Fn.tolist(this.getListAttribute('oidc_backchannel_logout_urls'));
    }
    set oidcBackchannelLogoutUrls(value) {
        this._oidcBackchannelLogoutUrls = value;
    }
    resetOidcBackchannelLogoutUrls() {
        this._oidcBackchannelLogoutUrls = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get oidcBackchannelLogoutUrlsInput() {
        return this._oidcBackchannelLogoutUrls;
    }
    // oidc_conformant - computed: true, optional: true, required: false
    _oidcConformant;
    get oidcConformant() {
        return this.getBooleanAttribute('oidc_conformant');
    }
    set oidcConformant(value) {
        this._oidcConformant = value;
    }
    resetOidcConformant() {
        this._oidcConformant = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get oidcConformantInput() {
        return this._oidcConformant;
    }
    // organization_discovery_methods - computed: false, optional: true, required: false
    _organizationDiscoveryMethods;
    get organizationDiscoveryMethods() {
        return this.getListAttribute('organization_discovery_methods');
    }
    set organizationDiscoveryMethods(value) {
        this._organizationDiscoveryMethods = value;
    }
    resetOrganizationDiscoveryMethods() {
        this._organizationDiscoveryMethods = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get organizationDiscoveryMethodsInput() {
        return this._organizationDiscoveryMethods;
    }
    // organization_require_behavior - computed: true, optional: true, required: false
    _organizationRequireBehavior;
    get organizationRequireBehavior() {
        return this.getStringAttribute('organization_require_behavior');
    }
    set organizationRequireBehavior(value) {
        this._organizationRequireBehavior = value;
    }
    resetOrganizationRequireBehavior() {
        this._organizationRequireBehavior = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get organizationRequireBehaviorInput() {
        return this._organizationRequireBehavior;
    }
    // organization_usage - computed: true, optional: true, required: false
    _organizationUsage;
    get organizationUsage() {
        return this.getStringAttribute('organization_usage');
    }
    set organizationUsage(value) {
        this._organizationUsage = value;
    }
    resetOrganizationUsage() {
        this._organizationUsage = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get organizationUsageInput() {
        return this._organizationUsage;
    }
    // redirection_policy - computed: true, optional: true, required: false
    _redirectionPolicy;
    get redirectionPolicy() {
        return this.getStringAttribute('redirection_policy');
    }
    set redirectionPolicy(value) {
        this._redirectionPolicy = value;
    }
    resetRedirectionPolicy() {
        this._redirectionPolicy = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get redirectionPolicyInput() {
        return this._redirectionPolicy;
    }
    // require_proof_of_possession - computed: false, optional: true, required: false
    _requireProofOfPossession;
    get requireProofOfPossession() {
        return this.getBooleanAttribute('require_proof_of_possession');
    }
    set requireProofOfPossession(value) {
        this._requireProofOfPossession = value;
    }
    resetRequireProofOfPossession() {
        this._requireProofOfPossession = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get requireProofOfPossessionInput() {
        return this._requireProofOfPossession;
    }
    // require_pushed_authorization_requests - computed: false, optional: true, required: false
    _requirePushedAuthorizationRequests;
    get requirePushedAuthorizationRequests() {
        return this.getBooleanAttribute('require_pushed_authorization_requests');
    }
    set requirePushedAuthorizationRequests(value) {
        this._requirePushedAuthorizationRequests = value;
    }
    resetRequirePushedAuthorizationRequests() {
        this._requirePushedAuthorizationRequests = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get requirePushedAuthorizationRequestsInput() {
        return this._requirePushedAuthorizationRequests;
    }
    // resource_server_identifier - computed: false, optional: true, required: false
    _resourceServerIdentifier;
    get resourceServerIdentifier() {
        return this.getStringAttribute('resource_server_identifier');
    }
    set resourceServerIdentifier(value) {
        this._resourceServerIdentifier = value;
    }
    resetResourceServerIdentifier() {
        this._resourceServerIdentifier = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get resourceServerIdentifierInput() {
        return this._resourceServerIdentifier;
    }
    // signing_keys - computed: true, optional: false, required: false
    _signingKeys = new cdktf.StringMapList(this, "signing_keys", false);
    get signingKeys() {
        return this._signingKeys;
    }
    // skip_non_verifiable_callback_uri_confirmation_prompt - computed: false, optional: true, required: false
    _skipNonVerifiableCallbackUriConfirmationPrompt;
    get skipNonVerifiableCallbackUriConfirmationPrompt() {
        return this.getStringAttribute('skip_non_verifiable_callback_uri_confirmation_prompt');
    }
    set skipNonVerifiableCallbackUriConfirmationPrompt(value) {
        this._skipNonVerifiableCallbackUriConfirmationPrompt = value;
    }
    resetSkipNonVerifiableCallbackUriConfirmationPrompt() {
        this._skipNonVerifiableCallbackUriConfirmationPrompt = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get skipNonVerifiableCallbackUriConfirmationPromptInput() {
        return this._skipNonVerifiableCallbackUriConfirmationPrompt;
    }
    // sso - computed: false, optional: true, required: false
    _sso;
    get sso() {
        return this.getBooleanAttribute('sso');
    }
    set sso(value) {
        this._sso = value;
    }
    resetSso() {
        this._sso = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get ssoInput() {
        return this._sso;
    }
    // sso_disabled - computed: false, optional: true, required: false
    _ssoDisabled;
    get ssoDisabled() {
        return this.getBooleanAttribute('sso_disabled');
    }
    set ssoDisabled(value) {
        this._ssoDisabled = value;
    }
    resetSsoDisabled() {
        this._ssoDisabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get ssoDisabledInput() {
        return this._ssoDisabled;
    }
    // third_party_security_mode - computed: true, optional: true, required: false
    _thirdPartySecurityMode;
    get thirdPartySecurityMode() {
        return this.getStringAttribute('third_party_security_mode');
    }
    set thirdPartySecurityMode(value) {
        this._thirdPartySecurityMode = value;
    }
    resetThirdPartySecurityMode() {
        this._thirdPartySecurityMode = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get thirdPartySecurityModeInput() {
        return this._thirdPartySecurityMode;
    }
    // web_origins - computed: false, optional: true, required: false
    _webOrigins;
    get webOrigins() {
        return this.getListAttribute('web_origins');
    }
    set webOrigins(value) {
        this._webOrigins = value;
    }
    resetWebOrigins() {
        this._webOrigins = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get webOriginsInput() {
        return this._webOrigins;
    }
    // addons - computed: false, optional: true, required: false
    _addons = new ClientAddonsOutputReference(this, "addons");
    get addons() {
        return this._addons;
    }
    putAddons(value) {
        this._addons.internalValue = value;
    }
    resetAddons() {
        this._addons.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get addonsInput() {
        return this._addons.internalValue;
    }
    // default_organization - computed: false, optional: true, required: false
    _defaultOrganization = new ClientDefaultOrganizationOutputReference(this, "default_organization");
    get defaultOrganization() {
        return this._defaultOrganization;
    }
    putDefaultOrganization(value) {
        this._defaultOrganization.internalValue = value;
    }
    resetDefaultOrganization() {
        this._defaultOrganization.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get defaultOrganizationInput() {
        return this._defaultOrganization.internalValue;
    }
    // express_configuration - computed: false, optional: true, required: false
    _expressConfiguration = new ClientExpressConfigurationOutputReference(this, "express_configuration");
    get expressConfiguration() {
        return this._expressConfiguration;
    }
    putExpressConfiguration(value) {
        this._expressConfiguration.internalValue = value;
    }
    resetExpressConfiguration() {
        this._expressConfiguration.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get expressConfigurationInput() {
        return this._expressConfiguration.internalValue;
    }
    // fedcm_login - computed: false, optional: true, required: false
    _fedcmLogin = new ClientFedcmLoginOutputReference(this, "fedcm_login");
    get fedcmLogin() {
        return this._fedcmLogin;
    }
    putFedcmLogin(value) {
        this._fedcmLogin.internalValue = value;
    }
    resetFedcmLogin() {
        this._fedcmLogin.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fedcmLoginInput() {
        return this._fedcmLogin.internalValue;
    }
    // identity_assertion_authorization_grant - computed: false, optional: true, required: false
    _identityAssertionAuthorizationGrant = new ClientIdentityAssertionAuthorizationGrantOutputReference(this, "identity_assertion_authorization_grant");
    get identityAssertionAuthorizationGrant() {
        return this._identityAssertionAuthorizationGrant;
    }
    putIdentityAssertionAuthorizationGrant(value) {
        this._identityAssertionAuthorizationGrant.internalValue = value;
    }
    resetIdentityAssertionAuthorizationGrant() {
        this._identityAssertionAuthorizationGrant.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identityAssertionAuthorizationGrantInput() {
        return this._identityAssertionAuthorizationGrant.internalValue;
    }
    // jwt_configuration - computed: false, optional: true, required: false
    _jwtConfiguration = new ClientJwtConfigurationOutputReference(this, "jwt_configuration");
    get jwtConfiguration() {
        return this._jwtConfiguration;
    }
    putJwtConfiguration(value) {
        this._jwtConfiguration.internalValue = value;
    }
    resetJwtConfiguration() {
        this._jwtConfiguration.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get jwtConfigurationInput() {
        return this._jwtConfiguration.internalValue;
    }
    // mobile - computed: false, optional: true, required: false
    _mobile = new ClientMobileOutputReference(this, "mobile");
    get mobile() {
        return this._mobile;
    }
    putMobile(value) {
        this._mobile.internalValue = value;
    }
    resetMobile() {
        this._mobile.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mobileInput() {
        return this._mobile.internalValue;
    }
    // my_organization_configuration - computed: false, optional: true, required: false
    _myOrganizationConfiguration = new ClientMyOrganizationConfigurationOutputReference(this, "my_organization_configuration");
    get myOrganizationConfiguration() {
        return this._myOrganizationConfiguration;
    }
    putMyOrganizationConfiguration(value) {
        this._myOrganizationConfiguration.internalValue = value;
    }
    resetMyOrganizationConfiguration() {
        this._myOrganizationConfiguration.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get myOrganizationConfigurationInput() {
        return this._myOrganizationConfiguration.internalValue;
    }
    // native_social_login - computed: false, optional: true, required: false
    _nativeSocialLogin = new ClientNativeSocialLoginOutputReference(this, "native_social_login");
    get nativeSocialLogin() {
        return this._nativeSocialLogin;
    }
    putNativeSocialLogin(value) {
        this._nativeSocialLogin.internalValue = value;
    }
    resetNativeSocialLogin() {
        this._nativeSocialLogin.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nativeSocialLoginInput() {
        return this._nativeSocialLogin.internalValue;
    }
    // oidc_logout - computed: false, optional: true, required: false
    _oidcLogout = new ClientOidcLogoutOutputReference(this, "oidc_logout");
    get oidcLogout() {
        return this._oidcLogout;
    }
    putOidcLogout(value) {
        this._oidcLogout.internalValue = value;
    }
    resetOidcLogout() {
        this._oidcLogout.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get oidcLogoutInput() {
        return this._oidcLogout.internalValue;
    }
    // refresh_token - computed: false, optional: true, required: false
    _refreshToken = new ClientRefreshTokenOutputReference(this, "refresh_token");
    get refreshToken() {
        return this._refreshToken;
    }
    putRefreshToken(value) {
        this._refreshToken.internalValue = value;
    }
    resetRefreshToken() {
        this._refreshToken.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get refreshTokenInput() {
        return this._refreshToken.internalValue;
    }
    // session_transfer - computed: false, optional: true, required: false
    _sessionTransfer = new ClientSessionTransferOutputReference(this, "session_transfer");
    get sessionTransfer() {
        return this._sessionTransfer;
    }
    putSessionTransfer(value) {
        this._sessionTransfer.internalValue = value;
    }
    resetSessionTransfer() {
        this._sessionTransfer.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sessionTransferInput() {
        return this._sessionTransfer.internalValue;
    }
    // token_exchange - computed: false, optional: true, required: false
    _tokenExchange = new ClientTokenExchangeOutputReference(this, "token_exchange");
    get tokenExchange() {
        return this._tokenExchange;
    }
    putTokenExchange(value) {
        this._tokenExchange.internalValue = value;
    }
    resetTokenExchange() {
        this._tokenExchange.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenExchangeInput() {
        return this._tokenExchange.internalValue;
    }
    // token_quota - computed: false, optional: true, required: false
    _tokenQuota = new ClientTokenQuotaOutputReference(this, "token_quota");
    get tokenQuota() {
        return this._tokenQuota;
    }
    putTokenQuota(value) {
        this._tokenQuota.internalValue = value;
    }
    resetTokenQuota() {
        this._tokenQuota.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenQuotaInput() {
        return this._tokenQuota.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            allowed_clients: cdktf.listMapper(cdktf.stringToTerraform, false)(this._allowedClients),
            allowed_logout_urls: cdktf.listMapper(cdktf.stringToTerraform, false)(this._allowedLogoutUrls),
            allowed_origins: cdktf.listMapper(cdktf.stringToTerraform, false)(this._allowedOrigins),
            app_type: cdktf.stringToTerraform(this._appType),
            async_approval_notification_channels: cdktf.listMapper(cdktf.stringToTerraform, false)(this._asyncApprovalNotificationChannels),
            callbacks: cdktf.listMapper(cdktf.stringToTerraform, false)(this._callbacks),
            client_aliases: cdktf.listMapper(cdktf.stringToTerraform, false)(this._clientAliases),
            client_metadata: cdktf.hashMapper(cdktf.stringToTerraform)(this._clientMetadata),
            compliance_level: cdktf.stringToTerraform(this._complianceLevel),
            cross_origin_auth: cdktf.booleanToTerraform(this._crossOriginAuth),
            cross_origin_loc: cdktf.stringToTerraform(this._crossOriginLoc),
            custom_login_page: cdktf.stringToTerraform(this._customLoginPage),
            custom_login_page_on: cdktf.booleanToTerraform(this._customLoginPageOn),
            description: cdktf.stringToTerraform(this._description),
            encryption_key: cdktf.hashMapper(cdktf.stringToTerraform)(this._encryptionKey),
            form_template: cdktf.stringToTerraform(this._formTemplate),
            grant_types: cdktf.listMapper(cdktf.stringToTerraform, false)(this._grantTypes),
            id: cdktf.stringToTerraform(this._id),
            initiate_login_uri: cdktf.stringToTerraform(this._initiateLoginUri),
            is_first_party: cdktf.booleanToTerraform(this._isFirstParty),
            is_token_endpoint_ip_header_trusted: cdktf.booleanToTerraform(this._isTokenEndpointIpHeaderTrusted),
            logo_uri: cdktf.stringToTerraform(this._logoUri),
            name: cdktf.stringToTerraform(this._name),
            oidc_backchannel_logout_urls: cdktf.listMapper(cdktf.stringToTerraform, false)(this._oidcBackchannelLogoutUrls),
            oidc_conformant: cdktf.booleanToTerraform(this._oidcConformant),
            organization_discovery_methods: cdktf.listMapper(cdktf.stringToTerraform, false)(this._organizationDiscoveryMethods),
            organization_require_behavior: cdktf.stringToTerraform(this._organizationRequireBehavior),
            organization_usage: cdktf.stringToTerraform(this._organizationUsage),
            redirection_policy: cdktf.stringToTerraform(this._redirectionPolicy),
            require_proof_of_possession: cdktf.booleanToTerraform(this._requireProofOfPossession),
            require_pushed_authorization_requests: cdktf.booleanToTerraform(this._requirePushedAuthorizationRequests),
            resource_server_identifier: cdktf.stringToTerraform(this._resourceServerIdentifier),
            skip_non_verifiable_callback_uri_confirmation_prompt: cdktf.stringToTerraform(this._skipNonVerifiableCallbackUriConfirmationPrompt),
            sso: cdktf.booleanToTerraform(this._sso),
            sso_disabled: cdktf.booleanToTerraform(this._ssoDisabled),
            third_party_security_mode: cdktf.stringToTerraform(this._thirdPartySecurityMode),
            web_origins: cdktf.listMapper(cdktf.stringToTerraform, false)(this._webOrigins),
            addons: clientAddonsToTerraform(this._addons.internalValue),
            default_organization: clientDefaultOrganizationToTerraform(this._defaultOrganization.internalValue),
            express_configuration: clientExpressConfigurationToTerraform(this._expressConfiguration.internalValue),
            fedcm_login: clientFedcmLoginToTerraform(this._fedcmLogin.internalValue),
            identity_assertion_authorization_grant: clientIdentityAssertionAuthorizationGrantToTerraform(this._identityAssertionAuthorizationGrant.internalValue),
            jwt_configuration: clientJwtConfigurationToTerraform(this._jwtConfiguration.internalValue),
            mobile: clientMobileToTerraform(this._mobile.internalValue),
            my_organization_configuration: clientMyOrganizationConfigurationToTerraform(this._myOrganizationConfiguration.internalValue),
            native_social_login: clientNativeSocialLoginToTerraform(this._nativeSocialLogin.internalValue),
            oidc_logout: clientOidcLogoutToTerraform(this._oidcLogout.internalValue),
            refresh_token: clientRefreshTokenToTerraform(this._refreshToken.internalValue),
            session_transfer: clientSessionTransferToTerraform(this._sessionTransfer.internalValue),
            token_exchange: clientTokenExchangeToTerraform(this._tokenExchange.internalValue),
            token_quota: clientTokenQuotaToTerraform(this._tokenQuota.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            allowed_clients: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._allowedClients),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            allowed_logout_urls: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._allowedLogoutUrls),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            allowed_origins: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._allowedOrigins),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            app_type: {
                value: cdktf.stringToHclTerraform(this._appType),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            async_approval_notification_channels: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._asyncApprovalNotificationChannels),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            callbacks: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._callbacks),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            client_aliases: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._clientAliases),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            client_metadata: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._clientMetadata),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            compliance_level: {
                value: cdktf.stringToHclTerraform(this._complianceLevel),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            cross_origin_auth: {
                value: cdktf.booleanToHclTerraform(this._crossOriginAuth),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            cross_origin_loc: {
                value: cdktf.stringToHclTerraform(this._crossOriginLoc),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            custom_login_page: {
                value: cdktf.stringToHclTerraform(this._customLoginPage),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            custom_login_page_on: {
                value: cdktf.booleanToHclTerraform(this._customLoginPageOn),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            description: {
                value: cdktf.stringToHclTerraform(this._description),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            encryption_key: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._encryptionKey),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            form_template: {
                value: cdktf.stringToHclTerraform(this._formTemplate),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            grant_types: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._grantTypes),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            initiate_login_uri: {
                value: cdktf.stringToHclTerraform(this._initiateLoginUri),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            is_first_party: {
                value: cdktf.booleanToHclTerraform(this._isFirstParty),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            is_token_endpoint_ip_header_trusted: {
                value: cdktf.booleanToHclTerraform(this._isTokenEndpointIpHeaderTrusted),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            logo_uri: {
                value: cdktf.stringToHclTerraform(this._logoUri),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            oidc_backchannel_logout_urls: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._oidcBackchannelLogoutUrls),
                isBlock: false,
                type: "set",
                storageClassType: "stringList",
            },
            oidc_conformant: {
                value: cdktf.booleanToHclTerraform(this._oidcConformant),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            organization_discovery_methods: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._organizationDiscoveryMethods),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            organization_require_behavior: {
                value: cdktf.stringToHclTerraform(this._organizationRequireBehavior),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            organization_usage: {
                value: cdktf.stringToHclTerraform(this._organizationUsage),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            redirection_policy: {
                value: cdktf.stringToHclTerraform(this._redirectionPolicy),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            require_proof_of_possession: {
                value: cdktf.booleanToHclTerraform(this._requireProofOfPossession),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            require_pushed_authorization_requests: {
                value: cdktf.booleanToHclTerraform(this._requirePushedAuthorizationRequests),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            resource_server_identifier: {
                value: cdktf.stringToHclTerraform(this._resourceServerIdentifier),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            skip_non_verifiable_callback_uri_confirmation_prompt: {
                value: cdktf.stringToHclTerraform(this._skipNonVerifiableCallbackUriConfirmationPrompt),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            sso: {
                value: cdktf.booleanToHclTerraform(this._sso),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            sso_disabled: {
                value: cdktf.booleanToHclTerraform(this._ssoDisabled),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            third_party_security_mode: {
                value: cdktf.stringToHclTerraform(this._thirdPartySecurityMode),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            web_origins: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._webOrigins),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            addons: {
                value: clientAddonsToHclTerraform(this._addons.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientAddonsList",
            },
            default_organization: {
                value: clientDefaultOrganizationToHclTerraform(this._defaultOrganization.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientDefaultOrganizationList",
            },
            express_configuration: {
                value: clientExpressConfigurationToHclTerraform(this._expressConfiguration.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientExpressConfigurationList",
            },
            fedcm_login: {
                value: clientFedcmLoginToHclTerraform(this._fedcmLogin.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientFedcmLoginList",
            },
            identity_assertion_authorization_grant: {
                value: clientIdentityAssertionAuthorizationGrantToHclTerraform(this._identityAssertionAuthorizationGrant.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientIdentityAssertionAuthorizationGrantList",
            },
            jwt_configuration: {
                value: clientJwtConfigurationToHclTerraform(this._jwtConfiguration.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientJwtConfigurationList",
            },
            mobile: {
                value: clientMobileToHclTerraform(this._mobile.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientMobileList",
            },
            my_organization_configuration: {
                value: clientMyOrganizationConfigurationToHclTerraform(this._myOrganizationConfiguration.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientMyOrganizationConfigurationList",
            },
            native_social_login: {
                value: clientNativeSocialLoginToHclTerraform(this._nativeSocialLogin.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientNativeSocialLoginList",
            },
            oidc_logout: {
                value: clientOidcLogoutToHclTerraform(this._oidcLogout.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientOidcLogoutList",
            },
            refresh_token: {
                value: clientRefreshTokenToHclTerraform(this._refreshToken.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientRefreshTokenList",
            },
            session_transfer: {
                value: clientSessionTransferToHclTerraform(this._sessionTransfer.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientSessionTransferList",
            },
            token_exchange: {
                value: clientTokenExchangeToHclTerraform(this._tokenExchange.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientTokenExchangeList",
            },
            token_quota: {
                value: clientTokenQuotaToHclTerraform(this._tokenQuota.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ClientTokenQuotaList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.Client = Client;
