"use strict";
// https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection
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
exports.ConnectionOptionsPasswordComplexityOptionsOutputReference = exports.ConnectionOptionsPasskeyOptionsOutputReference = exports.ConnectionOptionsMfaOutputReference = exports.ConnectionOptionsIdpInitiatedOutputReference = exports.ConnectionOptionsGatewayAuthenticationOutputReference = exports.ConnectionOptionsFederatedConnectionsAccessTokensOutputReference = exports.ConnectionOptionsDecryptionKeyOutputReference = exports.ConnectionOptionsCustomPasswordHashOutputReference = exports.ConnectionOptionsCustomHeadersList = exports.ConnectionOptionsCustomHeadersOutputReference = exports.ConnectionOptionsConnectionSettingsOutputReference = exports.ConnectionOptionsAuthenticationMethodsList = exports.ConnectionOptionsAuthenticationMethodsOutputReference = exports.ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference = exports.ConnectionOptionsAuthenticationMethodsPasswordOutputReference = exports.ConnectionOptionsAuthenticationMethodsPasskeyOutputReference = exports.ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference = exports.ConnectionOptionsAttributesList = exports.ConnectionOptionsAttributesOutputReference = exports.ConnectionOptionsAttributesUsernameList = exports.ConnectionOptionsAttributesUsernameOutputReference = exports.ConnectionOptionsAttributesUsernameValidationList = exports.ConnectionOptionsAttributesUsernameValidationOutputReference = exports.ConnectionOptionsAttributesUsernameValidationAllowedTypesList = exports.ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference = exports.ConnectionOptionsAttributesUsernameSignupList = exports.ConnectionOptionsAttributesUsernameSignupOutputReference = exports.ConnectionOptionsAttributesUsernameIdentifierList = exports.ConnectionOptionsAttributesUsernameIdentifierOutputReference = exports.ConnectionOptionsAttributesPhoneNumberList = exports.ConnectionOptionsAttributesPhoneNumberOutputReference = exports.ConnectionOptionsAttributesPhoneNumberSignupList = exports.ConnectionOptionsAttributesPhoneNumberSignupOutputReference = exports.ConnectionOptionsAttributesPhoneNumberSignupVerificationList = exports.ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference = exports.ConnectionOptionsAttributesPhoneNumberIdentifierList = exports.ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference = exports.ConnectionOptionsAttributesEmailList = exports.ConnectionOptionsAttributesEmailOutputReference = exports.ConnectionOptionsAttributesEmailSignupList = exports.ConnectionOptionsAttributesEmailSignupOutputReference = exports.ConnectionOptionsAttributesEmailSignupVerificationList = exports.ConnectionOptionsAttributesEmailSignupVerificationOutputReference = exports.ConnectionOptionsAttributesEmailIdentifierList = exports.ConnectionOptionsAttributesEmailIdentifierOutputReference = exports.ConnectionOptionsAttributeMapOutputReference = exports.ConnectionCrossAppAccessResourceAppOutputReference = exports.ConnectionCrossAppAccessRequestingAppOutputReference = exports.ConnectionConnectedAccountsOutputReference = exports.ConnectionAuthenticationOutputReference = void 0;
exports.Connection = exports.ConnectionOptionsOutputReference = exports.ConnectionOptionsValidationOutputReference = exports.ConnectionOptionsValidationUsernameOutputReference = exports.ConnectionOptionsTotpOutputReference = exports.ConnectionOptionsSigningKeyOutputReference = exports.ConnectionOptionsPasswordOptionsOutputReference = exports.ConnectionOptionsPasswordOptionsProfileDataOutputReference = exports.ConnectionOptionsPasswordOptionsHistoryOutputReference = exports.ConnectionOptionsPasswordOptionsDictionaryOutputReference = exports.ConnectionOptionsPasswordOptionsComplexityOutputReference = exports.ConnectionOptionsPasswordNoPersonalInfoOutputReference = exports.ConnectionOptionsPasswordHistoryList = exports.ConnectionOptionsPasswordHistoryOutputReference = exports.ConnectionOptionsPasswordDictionaryOutputReference = void 0;
exports.connectionAuthenticationToTerraform = connectionAuthenticationToTerraform;
exports.connectionAuthenticationToHclTerraform = connectionAuthenticationToHclTerraform;
exports.connectionConnectedAccountsToTerraform = connectionConnectedAccountsToTerraform;
exports.connectionConnectedAccountsToHclTerraform = connectionConnectedAccountsToHclTerraform;
exports.connectionCrossAppAccessRequestingAppToTerraform = connectionCrossAppAccessRequestingAppToTerraform;
exports.connectionCrossAppAccessRequestingAppToHclTerraform = connectionCrossAppAccessRequestingAppToHclTerraform;
exports.connectionCrossAppAccessResourceAppToTerraform = connectionCrossAppAccessResourceAppToTerraform;
exports.connectionCrossAppAccessResourceAppToHclTerraform = connectionCrossAppAccessResourceAppToHclTerraform;
exports.connectionOptionsAttributeMapToTerraform = connectionOptionsAttributeMapToTerraform;
exports.connectionOptionsAttributeMapToHclTerraform = connectionOptionsAttributeMapToHclTerraform;
exports.connectionOptionsAttributesEmailIdentifierToTerraform = connectionOptionsAttributesEmailIdentifierToTerraform;
exports.connectionOptionsAttributesEmailIdentifierToHclTerraform = connectionOptionsAttributesEmailIdentifierToHclTerraform;
exports.connectionOptionsAttributesEmailSignupVerificationToTerraform = connectionOptionsAttributesEmailSignupVerificationToTerraform;
exports.connectionOptionsAttributesEmailSignupVerificationToHclTerraform = connectionOptionsAttributesEmailSignupVerificationToHclTerraform;
exports.connectionOptionsAttributesEmailSignupToTerraform = connectionOptionsAttributesEmailSignupToTerraform;
exports.connectionOptionsAttributesEmailSignupToHclTerraform = connectionOptionsAttributesEmailSignupToHclTerraform;
exports.connectionOptionsAttributesEmailToTerraform = connectionOptionsAttributesEmailToTerraform;
exports.connectionOptionsAttributesEmailToHclTerraform = connectionOptionsAttributesEmailToHclTerraform;
exports.connectionOptionsAttributesPhoneNumberIdentifierToTerraform = connectionOptionsAttributesPhoneNumberIdentifierToTerraform;
exports.connectionOptionsAttributesPhoneNumberIdentifierToHclTerraform = connectionOptionsAttributesPhoneNumberIdentifierToHclTerraform;
exports.connectionOptionsAttributesPhoneNumberSignupVerificationToTerraform = connectionOptionsAttributesPhoneNumberSignupVerificationToTerraform;
exports.connectionOptionsAttributesPhoneNumberSignupVerificationToHclTerraform = connectionOptionsAttributesPhoneNumberSignupVerificationToHclTerraform;
exports.connectionOptionsAttributesPhoneNumberSignupToTerraform = connectionOptionsAttributesPhoneNumberSignupToTerraform;
exports.connectionOptionsAttributesPhoneNumberSignupToHclTerraform = connectionOptionsAttributesPhoneNumberSignupToHclTerraform;
exports.connectionOptionsAttributesPhoneNumberToTerraform = connectionOptionsAttributesPhoneNumberToTerraform;
exports.connectionOptionsAttributesPhoneNumberToHclTerraform = connectionOptionsAttributesPhoneNumberToHclTerraform;
exports.connectionOptionsAttributesUsernameIdentifierToTerraform = connectionOptionsAttributesUsernameIdentifierToTerraform;
exports.connectionOptionsAttributesUsernameIdentifierToHclTerraform = connectionOptionsAttributesUsernameIdentifierToHclTerraform;
exports.connectionOptionsAttributesUsernameSignupToTerraform = connectionOptionsAttributesUsernameSignupToTerraform;
exports.connectionOptionsAttributesUsernameSignupToHclTerraform = connectionOptionsAttributesUsernameSignupToHclTerraform;
exports.connectionOptionsAttributesUsernameValidationAllowedTypesToTerraform = connectionOptionsAttributesUsernameValidationAllowedTypesToTerraform;
exports.connectionOptionsAttributesUsernameValidationAllowedTypesToHclTerraform = connectionOptionsAttributesUsernameValidationAllowedTypesToHclTerraform;
exports.connectionOptionsAttributesUsernameValidationToTerraform = connectionOptionsAttributesUsernameValidationToTerraform;
exports.connectionOptionsAttributesUsernameValidationToHclTerraform = connectionOptionsAttributesUsernameValidationToHclTerraform;
exports.connectionOptionsAttributesUsernameToTerraform = connectionOptionsAttributesUsernameToTerraform;
exports.connectionOptionsAttributesUsernameToHclTerraform = connectionOptionsAttributesUsernameToHclTerraform;
exports.connectionOptionsAttributesToTerraform = connectionOptionsAttributesToTerraform;
exports.connectionOptionsAttributesToHclTerraform = connectionOptionsAttributesToHclTerraform;
exports.connectionOptionsAuthenticationMethodsEmailOtpToTerraform = connectionOptionsAuthenticationMethodsEmailOtpToTerraform;
exports.connectionOptionsAuthenticationMethodsEmailOtpToHclTerraform = connectionOptionsAuthenticationMethodsEmailOtpToHclTerraform;
exports.connectionOptionsAuthenticationMethodsPasskeyToTerraform = connectionOptionsAuthenticationMethodsPasskeyToTerraform;
exports.connectionOptionsAuthenticationMethodsPasskeyToHclTerraform = connectionOptionsAuthenticationMethodsPasskeyToHclTerraform;
exports.connectionOptionsAuthenticationMethodsPasswordToTerraform = connectionOptionsAuthenticationMethodsPasswordToTerraform;
exports.connectionOptionsAuthenticationMethodsPasswordToHclTerraform = connectionOptionsAuthenticationMethodsPasswordToHclTerraform;
exports.connectionOptionsAuthenticationMethodsPhoneOtpToTerraform = connectionOptionsAuthenticationMethodsPhoneOtpToTerraform;
exports.connectionOptionsAuthenticationMethodsPhoneOtpToHclTerraform = connectionOptionsAuthenticationMethodsPhoneOtpToHclTerraform;
exports.connectionOptionsAuthenticationMethodsToTerraform = connectionOptionsAuthenticationMethodsToTerraform;
exports.connectionOptionsAuthenticationMethodsToHclTerraform = connectionOptionsAuthenticationMethodsToHclTerraform;
exports.connectionOptionsConnectionSettingsToTerraform = connectionOptionsConnectionSettingsToTerraform;
exports.connectionOptionsConnectionSettingsToHclTerraform = connectionOptionsConnectionSettingsToHclTerraform;
exports.connectionOptionsCustomHeadersToTerraform = connectionOptionsCustomHeadersToTerraform;
exports.connectionOptionsCustomHeadersToHclTerraform = connectionOptionsCustomHeadersToHclTerraform;
exports.connectionOptionsCustomPasswordHashToTerraform = connectionOptionsCustomPasswordHashToTerraform;
exports.connectionOptionsCustomPasswordHashToHclTerraform = connectionOptionsCustomPasswordHashToHclTerraform;
exports.connectionOptionsDecryptionKeyToTerraform = connectionOptionsDecryptionKeyToTerraform;
exports.connectionOptionsDecryptionKeyToHclTerraform = connectionOptionsDecryptionKeyToHclTerraform;
exports.connectionOptionsFederatedConnectionsAccessTokensToTerraform = connectionOptionsFederatedConnectionsAccessTokensToTerraform;
exports.connectionOptionsFederatedConnectionsAccessTokensToHclTerraform = connectionOptionsFederatedConnectionsAccessTokensToHclTerraform;
exports.connectionOptionsGatewayAuthenticationToTerraform = connectionOptionsGatewayAuthenticationToTerraform;
exports.connectionOptionsGatewayAuthenticationToHclTerraform = connectionOptionsGatewayAuthenticationToHclTerraform;
exports.connectionOptionsIdpInitiatedToTerraform = connectionOptionsIdpInitiatedToTerraform;
exports.connectionOptionsIdpInitiatedToHclTerraform = connectionOptionsIdpInitiatedToHclTerraform;
exports.connectionOptionsMfaToTerraform = connectionOptionsMfaToTerraform;
exports.connectionOptionsMfaToHclTerraform = connectionOptionsMfaToHclTerraform;
exports.connectionOptionsPasskeyOptionsToTerraform = connectionOptionsPasskeyOptionsToTerraform;
exports.connectionOptionsPasskeyOptionsToHclTerraform = connectionOptionsPasskeyOptionsToHclTerraform;
exports.connectionOptionsPasswordComplexityOptionsToTerraform = connectionOptionsPasswordComplexityOptionsToTerraform;
exports.connectionOptionsPasswordComplexityOptionsToHclTerraform = connectionOptionsPasswordComplexityOptionsToHclTerraform;
exports.connectionOptionsPasswordDictionaryToTerraform = connectionOptionsPasswordDictionaryToTerraform;
exports.connectionOptionsPasswordDictionaryToHclTerraform = connectionOptionsPasswordDictionaryToHclTerraform;
exports.connectionOptionsPasswordHistoryToTerraform = connectionOptionsPasswordHistoryToTerraform;
exports.connectionOptionsPasswordHistoryToHclTerraform = connectionOptionsPasswordHistoryToHclTerraform;
exports.connectionOptionsPasswordNoPersonalInfoToTerraform = connectionOptionsPasswordNoPersonalInfoToTerraform;
exports.connectionOptionsPasswordNoPersonalInfoToHclTerraform = connectionOptionsPasswordNoPersonalInfoToHclTerraform;
exports.connectionOptionsPasswordOptionsComplexityToTerraform = connectionOptionsPasswordOptionsComplexityToTerraform;
exports.connectionOptionsPasswordOptionsComplexityToHclTerraform = connectionOptionsPasswordOptionsComplexityToHclTerraform;
exports.connectionOptionsPasswordOptionsDictionaryToTerraform = connectionOptionsPasswordOptionsDictionaryToTerraform;
exports.connectionOptionsPasswordOptionsDictionaryToHclTerraform = connectionOptionsPasswordOptionsDictionaryToHclTerraform;
exports.connectionOptionsPasswordOptionsHistoryToTerraform = connectionOptionsPasswordOptionsHistoryToTerraform;
exports.connectionOptionsPasswordOptionsHistoryToHclTerraform = connectionOptionsPasswordOptionsHistoryToHclTerraform;
exports.connectionOptionsPasswordOptionsProfileDataToTerraform = connectionOptionsPasswordOptionsProfileDataToTerraform;
exports.connectionOptionsPasswordOptionsProfileDataToHclTerraform = connectionOptionsPasswordOptionsProfileDataToHclTerraform;
exports.connectionOptionsPasswordOptionsToTerraform = connectionOptionsPasswordOptionsToTerraform;
exports.connectionOptionsPasswordOptionsToHclTerraform = connectionOptionsPasswordOptionsToHclTerraform;
exports.connectionOptionsSigningKeyToTerraform = connectionOptionsSigningKeyToTerraform;
exports.connectionOptionsSigningKeyToHclTerraform = connectionOptionsSigningKeyToHclTerraform;
exports.connectionOptionsTotpToTerraform = connectionOptionsTotpToTerraform;
exports.connectionOptionsTotpToHclTerraform = connectionOptionsTotpToHclTerraform;
exports.connectionOptionsValidationUsernameToTerraform = connectionOptionsValidationUsernameToTerraform;
exports.connectionOptionsValidationUsernameToHclTerraform = connectionOptionsValidationUsernameToHclTerraform;
exports.connectionOptionsValidationToTerraform = connectionOptionsValidationToTerraform;
exports.connectionOptionsValidationToHclTerraform = connectionOptionsValidationToHclTerraform;
exports.connectionOptionsToTerraform = connectionOptionsToTerraform;
exports.connectionOptionsToHclTerraform = connectionOptionsToHclTerraform;
const cdktf = __importStar(require("cdktf"));
function connectionAuthenticationToTerraform(struct) {
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
function connectionAuthenticationToHclTerraform(struct) {
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
class ConnectionAuthenticationOutputReference extends cdktf.ComplexObject {
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
exports.ConnectionAuthenticationOutputReference = ConnectionAuthenticationOutputReference;
function connectionConnectedAccountsToTerraform(struct) {
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
function connectionConnectedAccountsToHclTerraform(struct) {
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
class ConnectionConnectedAccountsOutputReference extends cdktf.ComplexObject {
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
exports.ConnectionConnectedAccountsOutputReference = ConnectionConnectedAccountsOutputReference;
function connectionCrossAppAccessRequestingAppToTerraform(struct) {
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
function connectionCrossAppAccessRequestingAppToHclTerraform(struct) {
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
class ConnectionCrossAppAccessRequestingAppOutputReference extends cdktf.ComplexObject {
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
exports.ConnectionCrossAppAccessRequestingAppOutputReference = ConnectionCrossAppAccessRequestingAppOutputReference;
function connectionCrossAppAccessResourceAppToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        status: cdktf.stringToTerraform(struct.status),
    };
}
function connectionCrossAppAccessResourceAppToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        status: {
            value: cdktf.stringToHclTerraform(struct.status),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionCrossAppAccessResourceAppOutputReference extends cdktf.ComplexObject {
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
        if (this._status !== undefined) {
            hasAnyValues = true;
            internalValueResult.status = this._status;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._status = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._status = value.status;
        }
    }
    // status - computed: false, optional: false, required: true
    _status;
    get status() {
        return this.getStringAttribute('status');
    }
    set status(value) {
        this._status = value;
    }
    // Temporarily expose input value. Use with caution.
    get statusInput() {
        return this._status;
    }
}
exports.ConnectionCrossAppAccessResourceAppOutputReference = ConnectionCrossAppAccessResourceAppOutputReference;
function connectionOptionsAttributeMapToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        attributes: cdktf.stringToTerraform(struct.attributes),
        mapping_mode: cdktf.stringToTerraform(struct.mappingMode),
        userinfo_scope: cdktf.stringToTerraform(struct.userinfoScope),
    };
}
function connectionOptionsAttributeMapToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        attributes: {
            value: cdktf.stringToHclTerraform(struct.attributes),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        mapping_mode: {
            value: cdktf.stringToHclTerraform(struct.mappingMode),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        userinfo_scope: {
            value: cdktf.stringToHclTerraform(struct.userinfoScope),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributeMapOutputReference extends cdktf.ComplexObject {
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
        if (this._attributes !== undefined) {
            hasAnyValues = true;
            internalValueResult.attributes = this._attributes;
        }
        if (this._mappingMode !== undefined) {
            hasAnyValues = true;
            internalValueResult.mappingMode = this._mappingMode;
        }
        if (this._userinfoScope !== undefined) {
            hasAnyValues = true;
            internalValueResult.userinfoScope = this._userinfoScope;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._attributes = undefined;
            this._mappingMode = undefined;
            this._userinfoScope = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._attributes = value.attributes;
            this._mappingMode = value.mappingMode;
            this._userinfoScope = value.userinfoScope;
        }
    }
    // attributes - computed: false, optional: true, required: false
    _attributes;
    get attributes() {
        return this.getStringAttribute('attributes');
    }
    set attributes(value) {
        this._attributes = value;
    }
    resetAttributes() {
        this._attributes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get attributesInput() {
        return this._attributes;
    }
    // mapping_mode - computed: false, optional: false, required: true
    _mappingMode;
    get mappingMode() {
        return this.getStringAttribute('mapping_mode');
    }
    set mappingMode(value) {
        this._mappingMode = value;
    }
    // Temporarily expose input value. Use with caution.
    get mappingModeInput() {
        return this._mappingMode;
    }
    // userinfo_scope - computed: false, optional: true, required: false
    _userinfoScope;
    get userinfoScope() {
        return this.getStringAttribute('userinfo_scope');
    }
    set userinfoScope(value) {
        this._userinfoScope = value;
    }
    resetUserinfoScope() {
        this._userinfoScope = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userinfoScopeInput() {
        return this._userinfoScope;
    }
}
exports.ConnectionOptionsAttributeMapOutputReference = ConnectionOptionsAttributeMapOutputReference;
function connectionOptionsAttributesEmailIdentifierToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        default_method: cdktf.stringToTerraform(struct.defaultMethod),
    };
}
function connectionOptionsAttributesEmailIdentifierToHclTerraform(struct) {
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
        default_method: {
            value: cdktf.stringToHclTerraform(struct.defaultMethod),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesEmailIdentifierOutputReference extends cdktf.ComplexObject {
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
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        if (this._defaultMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.defaultMethod = this._defaultMethod;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._active = undefined;
            this._defaultMethod = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._active = value.active;
            this._defaultMethod = value.defaultMethod;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // default_method - computed: false, optional: true, required: false
    _defaultMethod;
    get defaultMethod() {
        return this.getStringAttribute('default_method');
    }
    set defaultMethod(value) {
        this._defaultMethod = value;
    }
    resetDefaultMethod() {
        this._defaultMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get defaultMethodInput() {
        return this._defaultMethod;
    }
}
exports.ConnectionOptionsAttributesEmailIdentifierOutputReference = ConnectionOptionsAttributesEmailIdentifierOutputReference;
class ConnectionOptionsAttributesEmailIdentifierList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesEmailIdentifierOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesEmailIdentifierList = ConnectionOptionsAttributesEmailIdentifierList;
function connectionOptionsAttributesEmailSignupVerificationToTerraform(struct) {
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
function connectionOptionsAttributesEmailSignupVerificationToHclTerraform(struct) {
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
class ConnectionOptionsAttributesEmailSignupVerificationOutputReference extends cdktf.ComplexObject {
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
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._active = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._active = value.active;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
}
exports.ConnectionOptionsAttributesEmailSignupVerificationOutputReference = ConnectionOptionsAttributesEmailSignupVerificationOutputReference;
class ConnectionOptionsAttributesEmailSignupVerificationList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesEmailSignupVerificationOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesEmailSignupVerificationList = ConnectionOptionsAttributesEmailSignupVerificationList;
function connectionOptionsAttributesEmailSignupToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        status: cdktf.stringToTerraform(struct.status),
        verification: cdktf.listMapper(connectionOptionsAttributesEmailSignupVerificationToTerraform, true)(struct.verification),
    };
}
function connectionOptionsAttributesEmailSignupToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        status: {
            value: cdktf.stringToHclTerraform(struct.status),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        verification: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesEmailSignupVerificationToHclTerraform, true)(struct.verification),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesEmailSignupVerificationList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesEmailSignupOutputReference extends cdktf.ComplexObject {
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
        if (this._status !== undefined) {
            hasAnyValues = true;
            internalValueResult.status = this._status;
        }
        if (this._verification?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.verification = this._verification?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._status = undefined;
            this._verification.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._status = value.status;
            this._verification.internalValue = value.verification;
        }
    }
    // status - computed: true, optional: true, required: false
    _status;
    get status() {
        return this.getStringAttribute('status');
    }
    set status(value) {
        this._status = value;
    }
    resetStatus() {
        this._status = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get statusInput() {
        return this._status;
    }
    // verification - computed: false, optional: true, required: false
    _verification = new ConnectionOptionsAttributesEmailSignupVerificationList(this, "verification", false);
    get verification() {
        return this._verification;
    }
    putVerification(value) {
        this._verification.internalValue = value;
    }
    resetVerification() {
        this._verification.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get verificationInput() {
        return this._verification.internalValue;
    }
}
exports.ConnectionOptionsAttributesEmailSignupOutputReference = ConnectionOptionsAttributesEmailSignupOutputReference;
class ConnectionOptionsAttributesEmailSignupList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesEmailSignupOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesEmailSignupList = ConnectionOptionsAttributesEmailSignupList;
function connectionOptionsAttributesEmailToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        profile_required: cdktf.booleanToTerraform(struct.profileRequired),
        unique: cdktf.booleanToTerraform(struct.unique),
        verification_method: cdktf.stringToTerraform(struct.verificationMethod),
        identifier: cdktf.listMapper(connectionOptionsAttributesEmailIdentifierToTerraform, true)(struct.identifier),
        signup: cdktf.listMapper(connectionOptionsAttributesEmailSignupToTerraform, true)(struct.signup),
    };
}
function connectionOptionsAttributesEmailToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        profile_required: {
            value: cdktf.booleanToHclTerraform(struct.profileRequired),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        unique: {
            value: cdktf.booleanToHclTerraform(struct.unique),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        verification_method: {
            value: cdktf.stringToHclTerraform(struct.verificationMethod),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        identifier: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesEmailIdentifierToHclTerraform, true)(struct.identifier),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesEmailIdentifierList",
        },
        signup: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesEmailSignupToHclTerraform, true)(struct.signup),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesEmailSignupList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesEmailOutputReference extends cdktf.ComplexObject {
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
        if (this._profileRequired !== undefined) {
            hasAnyValues = true;
            internalValueResult.profileRequired = this._profileRequired;
        }
        if (this._unique !== undefined) {
            hasAnyValues = true;
            internalValueResult.unique = this._unique;
        }
        if (this._verificationMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.verificationMethod = this._verificationMethod;
        }
        if (this._identifier?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.identifier = this._identifier?.internalValue;
        }
        if (this._signup?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.signup = this._signup?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._profileRequired = undefined;
            this._unique = undefined;
            this._verificationMethod = undefined;
            this._identifier.internalValue = undefined;
            this._signup.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._profileRequired = value.profileRequired;
            this._unique = value.unique;
            this._verificationMethod = value.verificationMethod;
            this._identifier.internalValue = value.identifier;
            this._signup.internalValue = value.signup;
        }
    }
    // profile_required - computed: true, optional: true, required: false
    _profileRequired;
    get profileRequired() {
        return this.getBooleanAttribute('profile_required');
    }
    set profileRequired(value) {
        this._profileRequired = value;
    }
    resetProfileRequired() {
        this._profileRequired = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get profileRequiredInput() {
        return this._profileRequired;
    }
    // unique - computed: true, optional: true, required: false
    _unique;
    get unique() {
        return this.getBooleanAttribute('unique');
    }
    set unique(value) {
        this._unique = value;
    }
    resetUnique() {
        this._unique = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get uniqueInput() {
        return this._unique;
    }
    // verification_method - computed: true, optional: true, required: false
    _verificationMethod;
    get verificationMethod() {
        return this.getStringAttribute('verification_method');
    }
    set verificationMethod(value) {
        this._verificationMethod = value;
    }
    resetVerificationMethod() {
        this._verificationMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get verificationMethodInput() {
        return this._verificationMethod;
    }
    // identifier - computed: false, optional: true, required: false
    _identifier = new ConnectionOptionsAttributesEmailIdentifierList(this, "identifier", false);
    get identifier() {
        return this._identifier;
    }
    putIdentifier(value) {
        this._identifier.internalValue = value;
    }
    resetIdentifier() {
        this._identifier.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identifierInput() {
        return this._identifier.internalValue;
    }
    // signup - computed: false, optional: true, required: false
    _signup = new ConnectionOptionsAttributesEmailSignupList(this, "signup", false);
    get signup() {
        return this._signup;
    }
    putSignup(value) {
        this._signup.internalValue = value;
    }
    resetSignup() {
        this._signup.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signupInput() {
        return this._signup.internalValue;
    }
}
exports.ConnectionOptionsAttributesEmailOutputReference = ConnectionOptionsAttributesEmailOutputReference;
class ConnectionOptionsAttributesEmailList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesEmailOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesEmailList = ConnectionOptionsAttributesEmailList;
function connectionOptionsAttributesPhoneNumberIdentifierToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        default_method: cdktf.stringToTerraform(struct.defaultMethod),
    };
}
function connectionOptionsAttributesPhoneNumberIdentifierToHclTerraform(struct) {
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
        default_method: {
            value: cdktf.stringToHclTerraform(struct.defaultMethod),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference extends cdktf.ComplexObject {
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
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        if (this._defaultMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.defaultMethod = this._defaultMethod;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._active = undefined;
            this._defaultMethod = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._active = value.active;
            this._defaultMethod = value.defaultMethod;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // default_method - computed: true, optional: true, required: false
    _defaultMethod;
    get defaultMethod() {
        return this.getStringAttribute('default_method');
    }
    set defaultMethod(value) {
        this._defaultMethod = value;
    }
    resetDefaultMethod() {
        this._defaultMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get defaultMethodInput() {
        return this._defaultMethod;
    }
}
exports.ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference = ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference;
class ConnectionOptionsAttributesPhoneNumberIdentifierList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesPhoneNumberIdentifierOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesPhoneNumberIdentifierList = ConnectionOptionsAttributesPhoneNumberIdentifierList;
function connectionOptionsAttributesPhoneNumberSignupVerificationToTerraform(struct) {
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
function connectionOptionsAttributesPhoneNumberSignupVerificationToHclTerraform(struct) {
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
class ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference extends cdktf.ComplexObject {
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
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._active = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._active = value.active;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
}
exports.ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference = ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference;
class ConnectionOptionsAttributesPhoneNumberSignupVerificationList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesPhoneNumberSignupVerificationOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesPhoneNumberSignupVerificationList = ConnectionOptionsAttributesPhoneNumberSignupVerificationList;
function connectionOptionsAttributesPhoneNumberSignupToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        status: cdktf.stringToTerraform(struct.status),
        verification: cdktf.listMapper(connectionOptionsAttributesPhoneNumberSignupVerificationToTerraform, true)(struct.verification),
    };
}
function connectionOptionsAttributesPhoneNumberSignupToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        status: {
            value: cdktf.stringToHclTerraform(struct.status),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        verification: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesPhoneNumberSignupVerificationToHclTerraform, true)(struct.verification),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesPhoneNumberSignupVerificationList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesPhoneNumberSignupOutputReference extends cdktf.ComplexObject {
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
        if (this._status !== undefined) {
            hasAnyValues = true;
            internalValueResult.status = this._status;
        }
        if (this._verification?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.verification = this._verification?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._status = undefined;
            this._verification.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._status = value.status;
            this._verification.internalValue = value.verification;
        }
    }
    // status - computed: true, optional: true, required: false
    _status;
    get status() {
        return this.getStringAttribute('status');
    }
    set status(value) {
        this._status = value;
    }
    resetStatus() {
        this._status = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get statusInput() {
        return this._status;
    }
    // verification - computed: false, optional: true, required: false
    _verification = new ConnectionOptionsAttributesPhoneNumberSignupVerificationList(this, "verification", false);
    get verification() {
        return this._verification;
    }
    putVerification(value) {
        this._verification.internalValue = value;
    }
    resetVerification() {
        this._verification.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get verificationInput() {
        return this._verification.internalValue;
    }
}
exports.ConnectionOptionsAttributesPhoneNumberSignupOutputReference = ConnectionOptionsAttributesPhoneNumberSignupOutputReference;
class ConnectionOptionsAttributesPhoneNumberSignupList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesPhoneNumberSignupOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesPhoneNumberSignupList = ConnectionOptionsAttributesPhoneNumberSignupList;
function connectionOptionsAttributesPhoneNumberToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        profile_required: cdktf.booleanToTerraform(struct.profileRequired),
        identifier: cdktf.listMapper(connectionOptionsAttributesPhoneNumberIdentifierToTerraform, true)(struct.identifier),
        signup: cdktf.listMapper(connectionOptionsAttributesPhoneNumberSignupToTerraform, true)(struct.signup),
    };
}
function connectionOptionsAttributesPhoneNumberToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        profile_required: {
            value: cdktf.booleanToHclTerraform(struct.profileRequired),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        identifier: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesPhoneNumberIdentifierToHclTerraform, true)(struct.identifier),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesPhoneNumberIdentifierList",
        },
        signup: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesPhoneNumberSignupToHclTerraform, true)(struct.signup),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesPhoneNumberSignupList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesPhoneNumberOutputReference extends cdktf.ComplexObject {
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
        if (this._profileRequired !== undefined) {
            hasAnyValues = true;
            internalValueResult.profileRequired = this._profileRequired;
        }
        if (this._identifier?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.identifier = this._identifier?.internalValue;
        }
        if (this._signup?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.signup = this._signup?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._profileRequired = undefined;
            this._identifier.internalValue = undefined;
            this._signup.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._profileRequired = value.profileRequired;
            this._identifier.internalValue = value.identifier;
            this._signup.internalValue = value.signup;
        }
    }
    // profile_required - computed: true, optional: true, required: false
    _profileRequired;
    get profileRequired() {
        return this.getBooleanAttribute('profile_required');
    }
    set profileRequired(value) {
        this._profileRequired = value;
    }
    resetProfileRequired() {
        this._profileRequired = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get profileRequiredInput() {
        return this._profileRequired;
    }
    // identifier - computed: false, optional: true, required: false
    _identifier = new ConnectionOptionsAttributesPhoneNumberIdentifierList(this, "identifier", false);
    get identifier() {
        return this._identifier;
    }
    putIdentifier(value) {
        this._identifier.internalValue = value;
    }
    resetIdentifier() {
        this._identifier.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identifierInput() {
        return this._identifier.internalValue;
    }
    // signup - computed: false, optional: true, required: false
    _signup = new ConnectionOptionsAttributesPhoneNumberSignupList(this, "signup", false);
    get signup() {
        return this._signup;
    }
    putSignup(value) {
        this._signup.internalValue = value;
    }
    resetSignup() {
        this._signup.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signupInput() {
        return this._signup.internalValue;
    }
}
exports.ConnectionOptionsAttributesPhoneNumberOutputReference = ConnectionOptionsAttributesPhoneNumberOutputReference;
class ConnectionOptionsAttributesPhoneNumberList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesPhoneNumberOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesPhoneNumberList = ConnectionOptionsAttributesPhoneNumberList;
function connectionOptionsAttributesUsernameIdentifierToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        default_method: cdktf.stringToTerraform(struct.defaultMethod),
    };
}
function connectionOptionsAttributesUsernameIdentifierToHclTerraform(struct) {
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
        default_method: {
            value: cdktf.stringToHclTerraform(struct.defaultMethod),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesUsernameIdentifierOutputReference extends cdktf.ComplexObject {
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
        if (this._active !== undefined) {
            hasAnyValues = true;
            internalValueResult.active = this._active;
        }
        if (this._defaultMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.defaultMethod = this._defaultMethod;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._active = undefined;
            this._defaultMethod = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._active = value.active;
            this._defaultMethod = value.defaultMethod;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // default_method - computed: false, optional: true, required: false
    _defaultMethod;
    get defaultMethod() {
        return this.getStringAttribute('default_method');
    }
    set defaultMethod(value) {
        this._defaultMethod = value;
    }
    resetDefaultMethod() {
        this._defaultMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get defaultMethodInput() {
        return this._defaultMethod;
    }
}
exports.ConnectionOptionsAttributesUsernameIdentifierOutputReference = ConnectionOptionsAttributesUsernameIdentifierOutputReference;
class ConnectionOptionsAttributesUsernameIdentifierList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesUsernameIdentifierOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesUsernameIdentifierList = ConnectionOptionsAttributesUsernameIdentifierList;
function connectionOptionsAttributesUsernameSignupToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        status: cdktf.stringToTerraform(struct.status),
    };
}
function connectionOptionsAttributesUsernameSignupToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        status: {
            value: cdktf.stringToHclTerraform(struct.status),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesUsernameSignupOutputReference extends cdktf.ComplexObject {
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
        if (this._status !== undefined) {
            hasAnyValues = true;
            internalValueResult.status = this._status;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._status = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._status = value.status;
        }
    }
    // status - computed: true, optional: true, required: false
    _status;
    get status() {
        return this.getStringAttribute('status');
    }
    set status(value) {
        this._status = value;
    }
    resetStatus() {
        this._status = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get statusInput() {
        return this._status;
    }
}
exports.ConnectionOptionsAttributesUsernameSignupOutputReference = ConnectionOptionsAttributesUsernameSignupOutputReference;
class ConnectionOptionsAttributesUsernameSignupList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesUsernameSignupOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesUsernameSignupList = ConnectionOptionsAttributesUsernameSignupList;
function connectionOptionsAttributesUsernameValidationAllowedTypesToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        email: cdktf.booleanToTerraform(struct.email),
        phone_number: cdktf.booleanToTerraform(struct.phoneNumber),
    };
}
function connectionOptionsAttributesUsernameValidationAllowedTypesToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        email: {
            value: cdktf.booleanToHclTerraform(struct.email),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        phone_number: {
            value: cdktf.booleanToHclTerraform(struct.phoneNumber),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference extends cdktf.ComplexObject {
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
        if (this._email !== undefined) {
            hasAnyValues = true;
            internalValueResult.email = this._email;
        }
        if (this._phoneNumber !== undefined) {
            hasAnyValues = true;
            internalValueResult.phoneNumber = this._phoneNumber;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._email = undefined;
            this._phoneNumber = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._email = value.email;
            this._phoneNumber = value.phoneNumber;
        }
    }
    // email - computed: true, optional: true, required: false
    _email;
    get email() {
        return this.getBooleanAttribute('email');
    }
    set email(value) {
        this._email = value;
    }
    resetEmail() {
        this._email = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get emailInput() {
        return this._email;
    }
    // phone_number - computed: true, optional: true, required: false
    _phoneNumber;
    get phoneNumber() {
        return this.getBooleanAttribute('phone_number');
    }
    set phoneNumber(value) {
        this._phoneNumber = value;
    }
    resetPhoneNumber() {
        this._phoneNumber = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get phoneNumberInput() {
        return this._phoneNumber;
    }
}
exports.ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference = ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference;
class ConnectionOptionsAttributesUsernameValidationAllowedTypesList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesUsernameValidationAllowedTypesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesUsernameValidationAllowedTypesList = ConnectionOptionsAttributesUsernameValidationAllowedTypesList;
function connectionOptionsAttributesUsernameValidationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        max_length: cdktf.numberToTerraform(struct.maxLength),
        min_length: cdktf.numberToTerraform(struct.minLength),
        allowed_types: cdktf.listMapper(connectionOptionsAttributesUsernameValidationAllowedTypesToTerraform, true)(struct.allowedTypes),
    };
}
function connectionOptionsAttributesUsernameValidationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        max_length: {
            value: cdktf.numberToHclTerraform(struct.maxLength),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        min_length: {
            value: cdktf.numberToHclTerraform(struct.minLength),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        allowed_types: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesUsernameValidationAllowedTypesToHclTerraform, true)(struct.allowedTypes),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesUsernameValidationAllowedTypesList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesUsernameValidationOutputReference extends cdktf.ComplexObject {
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
        if (this._maxLength !== undefined) {
            hasAnyValues = true;
            internalValueResult.maxLength = this._maxLength;
        }
        if (this._minLength !== undefined) {
            hasAnyValues = true;
            internalValueResult.minLength = this._minLength;
        }
        if (this._allowedTypes?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowedTypes = this._allowedTypes?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._maxLength = undefined;
            this._minLength = undefined;
            this._allowedTypes.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._maxLength = value.maxLength;
            this._minLength = value.minLength;
            this._allowedTypes.internalValue = value.allowedTypes;
        }
    }
    // max_length - computed: true, optional: true, required: false
    _maxLength;
    get maxLength() {
        return this.getNumberAttribute('max_length');
    }
    set maxLength(value) {
        this._maxLength = value;
    }
    resetMaxLength() {
        this._maxLength = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get maxLengthInput() {
        return this._maxLength;
    }
    // min_length - computed: true, optional: true, required: false
    _minLength;
    get minLength() {
        return this.getNumberAttribute('min_length');
    }
    set minLength(value) {
        this._minLength = value;
    }
    resetMinLength() {
        this._minLength = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get minLengthInput() {
        return this._minLength;
    }
    // allowed_types - computed: false, optional: true, required: false
    _allowedTypes = new ConnectionOptionsAttributesUsernameValidationAllowedTypesList(this, "allowed_types", false);
    get allowedTypes() {
        return this._allowedTypes;
    }
    putAllowedTypes(value) {
        this._allowedTypes.internalValue = value;
    }
    resetAllowedTypes() {
        this._allowedTypes.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedTypesInput() {
        return this._allowedTypes.internalValue;
    }
}
exports.ConnectionOptionsAttributesUsernameValidationOutputReference = ConnectionOptionsAttributesUsernameValidationOutputReference;
class ConnectionOptionsAttributesUsernameValidationList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesUsernameValidationOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesUsernameValidationList = ConnectionOptionsAttributesUsernameValidationList;
function connectionOptionsAttributesUsernameToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        profile_required: cdktf.booleanToTerraform(struct.profileRequired),
        identifier: cdktf.listMapper(connectionOptionsAttributesUsernameIdentifierToTerraform, true)(struct.identifier),
        signup: cdktf.listMapper(connectionOptionsAttributesUsernameSignupToTerraform, true)(struct.signup),
        validation: cdktf.listMapper(connectionOptionsAttributesUsernameValidationToTerraform, true)(struct.validation),
    };
}
function connectionOptionsAttributesUsernameToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        profile_required: {
            value: cdktf.booleanToHclTerraform(struct.profileRequired),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        identifier: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesUsernameIdentifierToHclTerraform, true)(struct.identifier),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesUsernameIdentifierList",
        },
        signup: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesUsernameSignupToHclTerraform, true)(struct.signup),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesUsernameSignupList",
        },
        validation: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesUsernameValidationToHclTerraform, true)(struct.validation),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesUsernameValidationList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesUsernameOutputReference extends cdktf.ComplexObject {
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
        if (this._profileRequired !== undefined) {
            hasAnyValues = true;
            internalValueResult.profileRequired = this._profileRequired;
        }
        if (this._identifier?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.identifier = this._identifier?.internalValue;
        }
        if (this._signup?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.signup = this._signup?.internalValue;
        }
        if (this._validation?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.validation = this._validation?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._profileRequired = undefined;
            this._identifier.internalValue = undefined;
            this._signup.internalValue = undefined;
            this._validation.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._profileRequired = value.profileRequired;
            this._identifier.internalValue = value.identifier;
            this._signup.internalValue = value.signup;
            this._validation.internalValue = value.validation;
        }
    }
    // profile_required - computed: true, optional: true, required: false
    _profileRequired;
    get profileRequired() {
        return this.getBooleanAttribute('profile_required');
    }
    set profileRequired(value) {
        this._profileRequired = value;
    }
    resetProfileRequired() {
        this._profileRequired = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get profileRequiredInput() {
        return this._profileRequired;
    }
    // identifier - computed: false, optional: true, required: false
    _identifier = new ConnectionOptionsAttributesUsernameIdentifierList(this, "identifier", false);
    get identifier() {
        return this._identifier;
    }
    putIdentifier(value) {
        this._identifier.internalValue = value;
    }
    resetIdentifier() {
        this._identifier.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identifierInput() {
        return this._identifier.internalValue;
    }
    // signup - computed: false, optional: true, required: false
    _signup = new ConnectionOptionsAttributesUsernameSignupList(this, "signup", false);
    get signup() {
        return this._signup;
    }
    putSignup(value) {
        this._signup.internalValue = value;
    }
    resetSignup() {
        this._signup.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signupInput() {
        return this._signup.internalValue;
    }
    // validation - computed: false, optional: true, required: false
    _validation = new ConnectionOptionsAttributesUsernameValidationList(this, "validation", false);
    get validation() {
        return this._validation;
    }
    putValidation(value) {
        this._validation.internalValue = value;
    }
    resetValidation() {
        this._validation.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get validationInput() {
        return this._validation.internalValue;
    }
}
exports.ConnectionOptionsAttributesUsernameOutputReference = ConnectionOptionsAttributesUsernameOutputReference;
class ConnectionOptionsAttributesUsernameList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesUsernameOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesUsernameList = ConnectionOptionsAttributesUsernameList;
function connectionOptionsAttributesToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        email: cdktf.listMapper(connectionOptionsAttributesEmailToTerraform, true)(struct.email),
        phone_number: cdktf.listMapper(connectionOptionsAttributesPhoneNumberToTerraform, true)(struct.phoneNumber),
        username: cdktf.listMapper(connectionOptionsAttributesUsernameToTerraform, true)(struct.username),
    };
}
function connectionOptionsAttributesToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        email: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesEmailToHclTerraform, true)(struct.email),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesEmailList",
        },
        phone_number: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesPhoneNumberToHclTerraform, true)(struct.phoneNumber),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesPhoneNumberList",
        },
        username: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesUsernameToHclTerraform, true)(struct.username),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesUsernameList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAttributesOutputReference extends cdktf.ComplexObject {
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
        if (this._email?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.email = this._email?.internalValue;
        }
        if (this._phoneNumber?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.phoneNumber = this._phoneNumber?.internalValue;
        }
        if (this._username?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.username = this._username?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._email.internalValue = undefined;
            this._phoneNumber.internalValue = undefined;
            this._username.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._email.internalValue = value.email;
            this._phoneNumber.internalValue = value.phoneNumber;
            this._username.internalValue = value.username;
        }
    }
    // email - computed: false, optional: true, required: false
    _email = new ConnectionOptionsAttributesEmailList(this, "email", false);
    get email() {
        return this._email;
    }
    putEmail(value) {
        this._email.internalValue = value;
    }
    resetEmail() {
        this._email.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get emailInput() {
        return this._email.internalValue;
    }
    // phone_number - computed: false, optional: true, required: false
    _phoneNumber = new ConnectionOptionsAttributesPhoneNumberList(this, "phone_number", false);
    get phoneNumber() {
        return this._phoneNumber;
    }
    putPhoneNumber(value) {
        this._phoneNumber.internalValue = value;
    }
    resetPhoneNumber() {
        this._phoneNumber.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get phoneNumberInput() {
        return this._phoneNumber.internalValue;
    }
    // username - computed: false, optional: true, required: false
    _username = new ConnectionOptionsAttributesUsernameList(this, "username", false);
    get username() {
        return this._username;
    }
    putUsername(value) {
        this._username.internalValue = value;
    }
    resetUsername() {
        this._username.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get usernameInput() {
        return this._username.internalValue;
    }
}
exports.ConnectionOptionsAttributesOutputReference = ConnectionOptionsAttributesOutputReference;
class ConnectionOptionsAttributesList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAttributesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAttributesList = ConnectionOptionsAttributesList;
function connectionOptionsAuthenticationMethodsEmailOtpToTerraform(struct) {
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
function connectionOptionsAuthenticationMethodsEmailOtpToHclTerraform(struct) {
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
class ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference extends cdktf.ComplexObject {
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
    // enabled - computed: true, optional: true, required: false
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
exports.ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference = ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference;
function connectionOptionsAuthenticationMethodsPasskeyToTerraform(struct) {
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
function connectionOptionsAuthenticationMethodsPasskeyToHclTerraform(struct) {
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
class ConnectionOptionsAuthenticationMethodsPasskeyOutputReference extends cdktf.ComplexObject {
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
    // enabled - computed: true, optional: true, required: false
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
exports.ConnectionOptionsAuthenticationMethodsPasskeyOutputReference = ConnectionOptionsAuthenticationMethodsPasskeyOutputReference;
function connectionOptionsAuthenticationMethodsPasswordToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        api_behavior: cdktf.stringToTerraform(struct.apiBehavior),
        enabled: cdktf.booleanToTerraform(struct.enabled),
        signup_behavior: cdktf.stringToTerraform(struct.signupBehavior),
    };
}
function connectionOptionsAuthenticationMethodsPasswordToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        api_behavior: {
            value: cdktf.stringToHclTerraform(struct.apiBehavior),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        enabled: {
            value: cdktf.booleanToHclTerraform(struct.enabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        signup_behavior: {
            value: cdktf.stringToHclTerraform(struct.signupBehavior),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAuthenticationMethodsPasswordOutputReference extends cdktf.ComplexObject {
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
        if (this._apiBehavior !== undefined) {
            hasAnyValues = true;
            internalValueResult.apiBehavior = this._apiBehavior;
        }
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        if (this._signupBehavior !== undefined) {
            hasAnyValues = true;
            internalValueResult.signupBehavior = this._signupBehavior;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._apiBehavior = undefined;
            this._enabled = undefined;
            this._signupBehavior = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._apiBehavior = value.apiBehavior;
            this._enabled = value.enabled;
            this._signupBehavior = value.signupBehavior;
        }
    }
    // api_behavior - computed: false, optional: true, required: false
    _apiBehavior;
    get apiBehavior() {
        return this.getStringAttribute('api_behavior');
    }
    set apiBehavior(value) {
        this._apiBehavior = value;
    }
    resetApiBehavior() {
        this._apiBehavior = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get apiBehaviorInput() {
        return this._apiBehavior;
    }
    // enabled - computed: true, optional: true, required: false
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
    // signup_behavior - computed: false, optional: true, required: false
    _signupBehavior;
    get signupBehavior() {
        return this.getStringAttribute('signup_behavior');
    }
    set signupBehavior(value) {
        this._signupBehavior = value;
    }
    resetSignupBehavior() {
        this._signupBehavior = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signupBehaviorInput() {
        return this._signupBehavior;
    }
}
exports.ConnectionOptionsAuthenticationMethodsPasswordOutputReference = ConnectionOptionsAuthenticationMethodsPasswordOutputReference;
function connectionOptionsAuthenticationMethodsPhoneOtpToTerraform(struct) {
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
function connectionOptionsAuthenticationMethodsPhoneOtpToHclTerraform(struct) {
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
class ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference extends cdktf.ComplexObject {
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
    // enabled - computed: true, optional: true, required: false
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
exports.ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference = ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference;
function connectionOptionsAuthenticationMethodsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        email_otp: connectionOptionsAuthenticationMethodsEmailOtpToTerraform(struct.emailOtp),
        passkey: connectionOptionsAuthenticationMethodsPasskeyToTerraform(struct.passkey),
        password: connectionOptionsAuthenticationMethodsPasswordToTerraform(struct.password),
        phone_otp: connectionOptionsAuthenticationMethodsPhoneOtpToTerraform(struct.phoneOtp),
    };
}
function connectionOptionsAuthenticationMethodsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        email_otp: {
            value: connectionOptionsAuthenticationMethodsEmailOtpToHclTerraform(struct.emailOtp),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAuthenticationMethodsEmailOtpList",
        },
        passkey: {
            value: connectionOptionsAuthenticationMethodsPasskeyToHclTerraform(struct.passkey),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAuthenticationMethodsPasskeyList",
        },
        password: {
            value: connectionOptionsAuthenticationMethodsPasswordToHclTerraform(struct.password),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAuthenticationMethodsPasswordList",
        },
        phone_otp: {
            value: connectionOptionsAuthenticationMethodsPhoneOtpToHclTerraform(struct.phoneOtp),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAuthenticationMethodsPhoneOtpList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsAuthenticationMethodsOutputReference extends cdktf.ComplexObject {
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
        if (this._emailOtp?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.emailOtp = this._emailOtp?.internalValue;
        }
        if (this._passkey?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passkey = this._passkey?.internalValue;
        }
        if (this._password?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.password = this._password?.internalValue;
        }
        if (this._phoneOtp?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.phoneOtp = this._phoneOtp?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._emailOtp.internalValue = undefined;
            this._passkey.internalValue = undefined;
            this._password.internalValue = undefined;
            this._phoneOtp.internalValue = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._emailOtp.internalValue = value.emailOtp;
            this._passkey.internalValue = value.passkey;
            this._password.internalValue = value.password;
            this._phoneOtp.internalValue = value.phoneOtp;
        }
    }
    // email_otp - computed: false, optional: true, required: false
    _emailOtp = new ConnectionOptionsAuthenticationMethodsEmailOtpOutputReference(this, "email_otp");
    get emailOtp() {
        return this._emailOtp;
    }
    putEmailOtp(value) {
        this._emailOtp.internalValue = value;
    }
    resetEmailOtp() {
        this._emailOtp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get emailOtpInput() {
        return this._emailOtp.internalValue;
    }
    // passkey - computed: false, optional: true, required: false
    _passkey = new ConnectionOptionsAuthenticationMethodsPasskeyOutputReference(this, "passkey");
    get passkey() {
        return this._passkey;
    }
    putPasskey(value) {
        this._passkey.internalValue = value;
    }
    resetPasskey() {
        this._passkey.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passkeyInput() {
        return this._passkey.internalValue;
    }
    // password - computed: false, optional: true, required: false
    _password = new ConnectionOptionsAuthenticationMethodsPasswordOutputReference(this, "password");
    get password() {
        return this._password;
    }
    putPassword(value) {
        this._password.internalValue = value;
    }
    resetPassword() {
        this._password.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordInput() {
        return this._password.internalValue;
    }
    // phone_otp - computed: false, optional: true, required: false
    _phoneOtp = new ConnectionOptionsAuthenticationMethodsPhoneOtpOutputReference(this, "phone_otp");
    get phoneOtp() {
        return this._phoneOtp;
    }
    putPhoneOtp(value) {
        this._phoneOtp.internalValue = value;
    }
    resetPhoneOtp() {
        this._phoneOtp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get phoneOtpInput() {
        return this._phoneOtp.internalValue;
    }
}
exports.ConnectionOptionsAuthenticationMethodsOutputReference = ConnectionOptionsAuthenticationMethodsOutputReference;
class ConnectionOptionsAuthenticationMethodsList extends cdktf.ComplexList {
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
        return new ConnectionOptionsAuthenticationMethodsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsAuthenticationMethodsList = ConnectionOptionsAuthenticationMethodsList;
function connectionOptionsConnectionSettingsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        pkce: cdktf.stringToTerraform(struct.pkce),
    };
}
function connectionOptionsConnectionSettingsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        pkce: {
            value: cdktf.stringToHclTerraform(struct.pkce),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsConnectionSettingsOutputReference extends cdktf.ComplexObject {
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
        if (this._pkce !== undefined) {
            hasAnyValues = true;
            internalValueResult.pkce = this._pkce;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._pkce = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._pkce = value.pkce;
        }
    }
    // pkce - computed: false, optional: false, required: true
    _pkce;
    get pkce() {
        return this.getStringAttribute('pkce');
    }
    set pkce(value) {
        this._pkce = value;
    }
    // Temporarily expose input value. Use with caution.
    get pkceInput() {
        return this._pkce;
    }
}
exports.ConnectionOptionsConnectionSettingsOutputReference = ConnectionOptionsConnectionSettingsOutputReference;
function connectionOptionsCustomHeadersToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        header: cdktf.stringToTerraform(struct.header),
        value: cdktf.stringToTerraform(struct.value),
    };
}
function connectionOptionsCustomHeadersToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        header: {
            value: cdktf.stringToHclTerraform(struct.header),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        value: {
            value: cdktf.stringToHclTerraform(struct.value),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsCustomHeadersOutputReference extends cdktf.ComplexObject {
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
        if (this._header !== undefined) {
            hasAnyValues = true;
            internalValueResult.header = this._header;
        }
        if (this._value !== undefined) {
            hasAnyValues = true;
            internalValueResult.value = this._value;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._header = undefined;
            this._value = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._header = value.header;
            this._value = value.value;
        }
    }
    // header - computed: false, optional: false, required: true
    _header;
    get header() {
        return this.getStringAttribute('header');
    }
    set header(value) {
        this._header = value;
    }
    // Temporarily expose input value. Use with caution.
    get headerInput() {
        return this._header;
    }
    // value - computed: false, optional: false, required: true
    _value;
    get value() {
        return this.getStringAttribute('value');
    }
    set value(value) {
        this._value = value;
    }
    // Temporarily expose input value. Use with caution.
    get valueInput() {
        return this._value;
    }
}
exports.ConnectionOptionsCustomHeadersOutputReference = ConnectionOptionsCustomHeadersOutputReference;
class ConnectionOptionsCustomHeadersList extends cdktf.ComplexList {
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
        return new ConnectionOptionsCustomHeadersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsCustomHeadersList = ConnectionOptionsCustomHeadersList;
function connectionOptionsCustomPasswordHashToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        action_id: cdktf.stringToTerraform(struct.actionId),
    };
}
function connectionOptionsCustomPasswordHashToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        action_id: {
            value: cdktf.stringToHclTerraform(struct.actionId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsCustomPasswordHashOutputReference extends cdktf.ComplexObject {
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
        if (this._actionId !== undefined) {
            hasAnyValues = true;
            internalValueResult.actionId = this._actionId;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._actionId = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._actionId = value.actionId;
        }
    }
    // action_id - computed: false, optional: false, required: true
    _actionId;
    get actionId() {
        return this.getStringAttribute('action_id');
    }
    set actionId(value) {
        this._actionId = value;
    }
    // Temporarily expose input value. Use with caution.
    get actionIdInput() {
        return this._actionId;
    }
}
exports.ConnectionOptionsCustomPasswordHashOutputReference = ConnectionOptionsCustomPasswordHashOutputReference;
function connectionOptionsDecryptionKeyToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        cert: cdktf.stringToTerraform(struct.cert),
        key: cdktf.stringToTerraform(struct.key),
    };
}
function connectionOptionsDecryptionKeyToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        cert: {
            value: cdktf.stringToHclTerraform(struct.cert),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        key: {
            value: cdktf.stringToHclTerraform(struct.key),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsDecryptionKeyOutputReference extends cdktf.ComplexObject {
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
        if (this._cert !== undefined) {
            hasAnyValues = true;
            internalValueResult.cert = this._cert;
        }
        if (this._key !== undefined) {
            hasAnyValues = true;
            internalValueResult.key = this._key;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._cert = undefined;
            this._key = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._cert = value.cert;
            this._key = value.key;
        }
    }
    // cert - computed: false, optional: false, required: true
    _cert;
    get cert() {
        return this.getStringAttribute('cert');
    }
    set cert(value) {
        this._cert = value;
    }
    // Temporarily expose input value. Use with caution.
    get certInput() {
        return this._cert;
    }
    // key - computed: false, optional: false, required: true
    _key;
    get key() {
        return this.getStringAttribute('key');
    }
    set key(value) {
        this._key = value;
    }
    // Temporarily expose input value. Use with caution.
    get keyInput() {
        return this._key;
    }
}
exports.ConnectionOptionsDecryptionKeyOutputReference = ConnectionOptionsDecryptionKeyOutputReference;
function connectionOptionsFederatedConnectionsAccessTokensToTerraform(struct) {
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
function connectionOptionsFederatedConnectionsAccessTokensToHclTerraform(struct) {
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
class ConnectionOptionsFederatedConnectionsAccessTokensOutputReference extends cdktf.ComplexObject {
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
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
}
exports.ConnectionOptionsFederatedConnectionsAccessTokensOutputReference = ConnectionOptionsFederatedConnectionsAccessTokensOutputReference;
function connectionOptionsGatewayAuthenticationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        audience: cdktf.stringToTerraform(struct.audience),
        method: cdktf.stringToTerraform(struct.method),
        secret: cdktf.stringToTerraform(struct.secret),
        secret_base64_encoded: cdktf.booleanToTerraform(struct.secretBase64Encoded),
        subject: cdktf.stringToTerraform(struct.subject),
    };
}
function connectionOptionsGatewayAuthenticationToHclTerraform(struct) {
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
        method: {
            value: cdktf.stringToHclTerraform(struct.method),
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
        secret_base64_encoded: {
            value: cdktf.booleanToHclTerraform(struct.secretBase64Encoded),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        subject: {
            value: cdktf.stringToHclTerraform(struct.subject),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsGatewayAuthenticationOutputReference extends cdktf.ComplexObject {
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
        if (this._method !== undefined) {
            hasAnyValues = true;
            internalValueResult.method = this._method;
        }
        if (this._secret !== undefined) {
            hasAnyValues = true;
            internalValueResult.secret = this._secret;
        }
        if (this._secretBase64Encoded !== undefined) {
            hasAnyValues = true;
            internalValueResult.secretBase64Encoded = this._secretBase64Encoded;
        }
        if (this._subject !== undefined) {
            hasAnyValues = true;
            internalValueResult.subject = this._subject;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._audience = undefined;
            this._method = undefined;
            this._secret = undefined;
            this._secretBase64Encoded = undefined;
            this._subject = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._audience = value.audience;
            this._method = value.method;
            this._secret = value.secret;
            this._secretBase64Encoded = value.secretBase64Encoded;
            this._subject = value.subject;
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
    // method - computed: false, optional: true, required: false
    _method;
    get method() {
        return this.getStringAttribute('method');
    }
    set method(value) {
        this._method = value;
    }
    resetMethod() {
        this._method = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get methodInput() {
        return this._method;
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
    // secret_base64_encoded - computed: false, optional: true, required: false
    _secretBase64Encoded;
    get secretBase64Encoded() {
        return this.getBooleanAttribute('secret_base64_encoded');
    }
    set secretBase64Encoded(value) {
        this._secretBase64Encoded = value;
    }
    resetSecretBase64Encoded() {
        this._secretBase64Encoded = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get secretBase64EncodedInput() {
        return this._secretBase64Encoded;
    }
    // subject - computed: false, optional: true, required: false
    _subject;
    get subject() {
        return this.getStringAttribute('subject');
    }
    set subject(value) {
        this._subject = value;
    }
    resetSubject() {
        this._subject = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get subjectInput() {
        return this._subject;
    }
}
exports.ConnectionOptionsGatewayAuthenticationOutputReference = ConnectionOptionsGatewayAuthenticationOutputReference;
function connectionOptionsIdpInitiatedToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        client_authorize_query: cdktf.stringToTerraform(struct.clientAuthorizeQuery),
        client_id: cdktf.stringToTerraform(struct.clientId),
        client_protocol: cdktf.stringToTerraform(struct.clientProtocol),
        enabled: cdktf.booleanToTerraform(struct.enabled),
    };
}
function connectionOptionsIdpInitiatedToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        client_authorize_query: {
            value: cdktf.stringToHclTerraform(struct.clientAuthorizeQuery),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        client_protocol: {
            value: cdktf.stringToHclTerraform(struct.clientProtocol),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
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
class ConnectionOptionsIdpInitiatedOutputReference extends cdktf.ComplexObject {
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
        if (this._clientAuthorizeQuery !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientAuthorizeQuery = this._clientAuthorizeQuery;
        }
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        if (this._clientProtocol !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientProtocol = this._clientProtocol;
        }
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._clientAuthorizeQuery = undefined;
            this._clientId = undefined;
            this._clientProtocol = undefined;
            this._enabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._clientAuthorizeQuery = value.clientAuthorizeQuery;
            this._clientId = value.clientId;
            this._clientProtocol = value.clientProtocol;
            this._enabled = value.enabled;
        }
    }
    // client_authorize_query - computed: false, optional: true, required: false
    _clientAuthorizeQuery;
    get clientAuthorizeQuery() {
        return this.getStringAttribute('client_authorize_query');
    }
    set clientAuthorizeQuery(value) {
        this._clientAuthorizeQuery = value;
    }
    resetClientAuthorizeQuery() {
        this._clientAuthorizeQuery = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientAuthorizeQueryInput() {
        return this._clientAuthorizeQuery;
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
    // client_protocol - computed: false, optional: true, required: false
    _clientProtocol;
    get clientProtocol() {
        return this.getStringAttribute('client_protocol');
    }
    set clientProtocol(value) {
        this._clientProtocol = value;
    }
    resetClientProtocol() {
        this._clientProtocol = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientProtocolInput() {
        return this._clientProtocol;
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
exports.ConnectionOptionsIdpInitiatedOutputReference = ConnectionOptionsIdpInitiatedOutputReference;
function connectionOptionsMfaToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        return_enroll_settings: cdktf.booleanToTerraform(struct.returnEnrollSettings),
    };
}
function connectionOptionsMfaToHclTerraform(struct) {
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
        return_enroll_settings: {
            value: cdktf.booleanToHclTerraform(struct.returnEnrollSettings),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsMfaOutputReference extends cdktf.ComplexObject {
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
        if (this._returnEnrollSettings !== undefined) {
            hasAnyValues = true;
            internalValueResult.returnEnrollSettings = this._returnEnrollSettings;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._active = undefined;
            this._returnEnrollSettings = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._active = value.active;
            this._returnEnrollSettings = value.returnEnrollSettings;
        }
    }
    // active - computed: false, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // return_enroll_settings - computed: false, optional: true, required: false
    _returnEnrollSettings;
    get returnEnrollSettings() {
        return this.getBooleanAttribute('return_enroll_settings');
    }
    set returnEnrollSettings(value) {
        this._returnEnrollSettings = value;
    }
    resetReturnEnrollSettings() {
        this._returnEnrollSettings = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get returnEnrollSettingsInput() {
        return this._returnEnrollSettings;
    }
}
exports.ConnectionOptionsMfaOutputReference = ConnectionOptionsMfaOutputReference;
function connectionOptionsPasskeyOptionsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        challenge_ui: cdktf.stringToTerraform(struct.challengeUi),
        local_enrollment_enabled: cdktf.booleanToTerraform(struct.localEnrollmentEnabled),
        progressive_enrollment_enabled: cdktf.booleanToTerraform(struct.progressiveEnrollmentEnabled),
    };
}
function connectionOptionsPasskeyOptionsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        challenge_ui: {
            value: cdktf.stringToHclTerraform(struct.challengeUi),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        local_enrollment_enabled: {
            value: cdktf.booleanToHclTerraform(struct.localEnrollmentEnabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        progressive_enrollment_enabled: {
            value: cdktf.booleanToHclTerraform(struct.progressiveEnrollmentEnabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasskeyOptionsOutputReference extends cdktf.ComplexObject {
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
        if (this._challengeUi !== undefined) {
            hasAnyValues = true;
            internalValueResult.challengeUi = this._challengeUi;
        }
        if (this._localEnrollmentEnabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.localEnrollmentEnabled = this._localEnrollmentEnabled;
        }
        if (this._progressiveEnrollmentEnabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.progressiveEnrollmentEnabled = this._progressiveEnrollmentEnabled;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._challengeUi = undefined;
            this._localEnrollmentEnabled = undefined;
            this._progressiveEnrollmentEnabled = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._challengeUi = value.challengeUi;
            this._localEnrollmentEnabled = value.localEnrollmentEnabled;
            this._progressiveEnrollmentEnabled = value.progressiveEnrollmentEnabled;
        }
    }
    // challenge_ui - computed: true, optional: true, required: false
    _challengeUi;
    get challengeUi() {
        return this.getStringAttribute('challenge_ui');
    }
    set challengeUi(value) {
        this._challengeUi = value;
    }
    resetChallengeUi() {
        this._challengeUi = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get challengeUiInput() {
        return this._challengeUi;
    }
    // local_enrollment_enabled - computed: true, optional: true, required: false
    _localEnrollmentEnabled;
    get localEnrollmentEnabled() {
        return this.getBooleanAttribute('local_enrollment_enabled');
    }
    set localEnrollmentEnabled(value) {
        this._localEnrollmentEnabled = value;
    }
    resetLocalEnrollmentEnabled() {
        this._localEnrollmentEnabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get localEnrollmentEnabledInput() {
        return this._localEnrollmentEnabled;
    }
    // progressive_enrollment_enabled - computed: true, optional: true, required: false
    _progressiveEnrollmentEnabled;
    get progressiveEnrollmentEnabled() {
        return this.getBooleanAttribute('progressive_enrollment_enabled');
    }
    set progressiveEnrollmentEnabled(value) {
        this._progressiveEnrollmentEnabled = value;
    }
    resetProgressiveEnrollmentEnabled() {
        this._progressiveEnrollmentEnabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get progressiveEnrollmentEnabledInput() {
        return this._progressiveEnrollmentEnabled;
    }
}
exports.ConnectionOptionsPasskeyOptionsOutputReference = ConnectionOptionsPasskeyOptionsOutputReference;
function connectionOptionsPasswordComplexityOptionsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        min_length: cdktf.numberToTerraform(struct.minLength),
    };
}
function connectionOptionsPasswordComplexityOptionsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        min_length: {
            value: cdktf.numberToHclTerraform(struct.minLength),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordComplexityOptionsOutputReference extends cdktf.ComplexObject {
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
        if (this._minLength !== undefined) {
            hasAnyValues = true;
            internalValueResult.minLength = this._minLength;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._minLength = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._minLength = value.minLength;
        }
    }
    // min_length - computed: false, optional: true, required: false
    _minLength;
    get minLength() {
        return this.getNumberAttribute('min_length');
    }
    set minLength(value) {
        this._minLength = value;
    }
    resetMinLength() {
        this._minLength = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get minLengthInput() {
        return this._minLength;
    }
}
exports.ConnectionOptionsPasswordComplexityOptionsOutputReference = ConnectionOptionsPasswordComplexityOptionsOutputReference;
function connectionOptionsPasswordDictionaryToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        dictionary: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.dictionary),
        enable: cdktf.booleanToTerraform(struct.enable),
    };
}
function connectionOptionsPasswordDictionaryToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        dictionary: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.dictionary),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        enable: {
            value: cdktf.booleanToHclTerraform(struct.enable),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordDictionaryOutputReference extends cdktf.ComplexObject {
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
        if (this._dictionary !== undefined) {
            hasAnyValues = true;
            internalValueResult.dictionary = this._dictionary;
        }
        if (this._enable !== undefined) {
            hasAnyValues = true;
            internalValueResult.enable = this._enable;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._dictionary = undefined;
            this._enable = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._dictionary = value.dictionary;
            this._enable = value.enable;
        }
    }
    // dictionary - computed: false, optional: true, required: false
    _dictionary;
    get dictionary() {
        return cdktf.Fn.tolist(this.getListAttribute('dictionary'));
    }
    set dictionary(value) {
        this._dictionary = value;
    }
    resetDictionary() {
        this._dictionary = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get dictionaryInput() {
        return this._dictionary;
    }
    // enable - computed: false, optional: true, required: false
    _enable;
    get enable() {
        return this.getBooleanAttribute('enable');
    }
    set enable(value) {
        this._enable = value;
    }
    resetEnable() {
        this._enable = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableInput() {
        return this._enable;
    }
}
exports.ConnectionOptionsPasswordDictionaryOutputReference = ConnectionOptionsPasswordDictionaryOutputReference;
function connectionOptionsPasswordHistoryToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enable: cdktf.booleanToTerraform(struct.enable),
        size: cdktf.numberToTerraform(struct.size),
    };
}
function connectionOptionsPasswordHistoryToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enable: {
            value: cdktf.booleanToHclTerraform(struct.enable),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        size: {
            value: cdktf.numberToHclTerraform(struct.size),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordHistoryOutputReference extends cdktf.ComplexObject {
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
        if (this._enable !== undefined) {
            hasAnyValues = true;
            internalValueResult.enable = this._enable;
        }
        if (this._size !== undefined) {
            hasAnyValues = true;
            internalValueResult.size = this._size;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._enable = undefined;
            this._size = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._enable = value.enable;
            this._size = value.size;
        }
    }
    // enable - computed: false, optional: true, required: false
    _enable;
    get enable() {
        return this.getBooleanAttribute('enable');
    }
    set enable(value) {
        this._enable = value;
    }
    resetEnable() {
        this._enable = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableInput() {
        return this._enable;
    }
    // size - computed: false, optional: true, required: false
    _size;
    get size() {
        return this.getNumberAttribute('size');
    }
    set size(value) {
        this._size = value;
    }
    resetSize() {
        this._size = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sizeInput() {
        return this._size;
    }
}
exports.ConnectionOptionsPasswordHistoryOutputReference = ConnectionOptionsPasswordHistoryOutputReference;
class ConnectionOptionsPasswordHistoryList extends cdktf.ComplexList {
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
        return new ConnectionOptionsPasswordHistoryOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.ConnectionOptionsPasswordHistoryList = ConnectionOptionsPasswordHistoryList;
function connectionOptionsPasswordNoPersonalInfoToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        enable: cdktf.booleanToTerraform(struct.enable),
    };
}
function connectionOptionsPasswordNoPersonalInfoToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        enable: {
            value: cdktf.booleanToHclTerraform(struct.enable),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordNoPersonalInfoOutputReference extends cdktf.ComplexObject {
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
        if (this._enable !== undefined) {
            hasAnyValues = true;
            internalValueResult.enable = this._enable;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._enable = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._enable = value.enable;
        }
    }
    // enable - computed: false, optional: true, required: false
    _enable;
    get enable() {
        return this.getBooleanAttribute('enable');
    }
    set enable(value) {
        this._enable = value;
    }
    resetEnable() {
        this._enable = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableInput() {
        return this._enable;
    }
}
exports.ConnectionOptionsPasswordNoPersonalInfoOutputReference = ConnectionOptionsPasswordNoPersonalInfoOutputReference;
function connectionOptionsPasswordOptionsComplexityToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        character_type_rule: cdktf.stringToTerraform(struct.characterTypeRule),
        character_types: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.characterTypes),
        identical_characters: cdktf.stringToTerraform(struct.identicalCharacters),
        max_length_exceeded: cdktf.stringToTerraform(struct.maxLengthExceeded),
        min_length: cdktf.numberToTerraform(struct.minLength),
        sequential_characters: cdktf.stringToTerraform(struct.sequentialCharacters),
    };
}
function connectionOptionsPasswordOptionsComplexityToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        character_type_rule: {
            value: cdktf.stringToHclTerraform(struct.characterTypeRule),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        character_types: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.characterTypes),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        identical_characters: {
            value: cdktf.stringToHclTerraform(struct.identicalCharacters),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        max_length_exceeded: {
            value: cdktf.stringToHclTerraform(struct.maxLengthExceeded),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        min_length: {
            value: cdktf.numberToHclTerraform(struct.minLength),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        sequential_characters: {
            value: cdktf.stringToHclTerraform(struct.sequentialCharacters),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordOptionsComplexityOutputReference extends cdktf.ComplexObject {
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
        if (this._characterTypeRule !== undefined) {
            hasAnyValues = true;
            internalValueResult.characterTypeRule = this._characterTypeRule;
        }
        if (this._characterTypes !== undefined) {
            hasAnyValues = true;
            internalValueResult.characterTypes = this._characterTypes;
        }
        if (this._identicalCharacters !== undefined) {
            hasAnyValues = true;
            internalValueResult.identicalCharacters = this._identicalCharacters;
        }
        if (this._maxLengthExceeded !== undefined) {
            hasAnyValues = true;
            internalValueResult.maxLengthExceeded = this._maxLengthExceeded;
        }
        if (this._minLength !== undefined) {
            hasAnyValues = true;
            internalValueResult.minLength = this._minLength;
        }
        if (this._sequentialCharacters !== undefined) {
            hasAnyValues = true;
            internalValueResult.sequentialCharacters = this._sequentialCharacters;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._characterTypeRule = undefined;
            this._characterTypes = undefined;
            this._identicalCharacters = undefined;
            this._maxLengthExceeded = undefined;
            this._minLength = undefined;
            this._sequentialCharacters = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._characterTypeRule = value.characterTypeRule;
            this._characterTypes = value.characterTypes;
            this._identicalCharacters = value.identicalCharacters;
            this._maxLengthExceeded = value.maxLengthExceeded;
            this._minLength = value.minLength;
            this._sequentialCharacters = value.sequentialCharacters;
        }
    }
    // character_type_rule - computed: true, optional: true, required: false
    _characterTypeRule;
    get characterTypeRule() {
        return this.getStringAttribute('character_type_rule');
    }
    set characterTypeRule(value) {
        this._characterTypeRule = value;
    }
    resetCharacterTypeRule() {
        this._characterTypeRule = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get characterTypeRuleInput() {
        return this._characterTypeRule;
    }
    // character_types - computed: true, optional: true, required: false
    _characterTypes;
    get characterTypes() {
        return cdktf.Fn.tolist(this.getListAttribute('character_types'));
    }
    set characterTypes(value) {
        this._characterTypes = value;
    }
    resetCharacterTypes() {
        this._characterTypes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get characterTypesInput() {
        return this._characterTypes;
    }
    // identical_characters - computed: true, optional: true, required: false
    _identicalCharacters;
    get identicalCharacters() {
        return this.getStringAttribute('identical_characters');
    }
    set identicalCharacters(value) {
        this._identicalCharacters = value;
    }
    resetIdenticalCharacters() {
        this._identicalCharacters = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identicalCharactersInput() {
        return this._identicalCharacters;
    }
    // max_length_exceeded - computed: true, optional: true, required: false
    _maxLengthExceeded;
    get maxLengthExceeded() {
        return this.getStringAttribute('max_length_exceeded');
    }
    set maxLengthExceeded(value) {
        this._maxLengthExceeded = value;
    }
    resetMaxLengthExceeded() {
        this._maxLengthExceeded = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get maxLengthExceededInput() {
        return this._maxLengthExceeded;
    }
    // min_length - computed: true, optional: true, required: false
    _minLength;
    get minLength() {
        return this.getNumberAttribute('min_length');
    }
    set minLength(value) {
        this._minLength = value;
    }
    resetMinLength() {
        this._minLength = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get minLengthInput() {
        return this._minLength;
    }
    // sequential_characters - computed: true, optional: true, required: false
    _sequentialCharacters;
    get sequentialCharacters() {
        return this.getStringAttribute('sequential_characters');
    }
    set sequentialCharacters(value) {
        this._sequentialCharacters = value;
    }
    resetSequentialCharacters() {
        this._sequentialCharacters = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sequentialCharactersInput() {
        return this._sequentialCharacters;
    }
}
exports.ConnectionOptionsPasswordOptionsComplexityOutputReference = ConnectionOptionsPasswordOptionsComplexityOutputReference;
function connectionOptionsPasswordOptionsDictionaryToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        custom: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.custom),
        default: cdktf.stringToTerraform(struct.default),
    };
}
function connectionOptionsPasswordOptionsDictionaryToHclTerraform(struct) {
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
        custom: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.custom),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        default: {
            value: cdktf.stringToHclTerraform(struct.default),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordOptionsDictionaryOutputReference extends cdktf.ComplexObject {
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
        if (this._custom !== undefined) {
            hasAnyValues = true;
            internalValueResult.custom = this._custom;
        }
        if (this._default !== undefined) {
            hasAnyValues = true;
            internalValueResult.default = this._default;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._active = undefined;
            this._custom = undefined;
            this._default = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._active = value.active;
            this._custom = value.custom;
            this._default = value.default;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // custom - computed: true, optional: true, required: false
    _custom;
    get custom() {
        return cdktf.Fn.tolist(this.getListAttribute('custom'));
    }
    set custom(value) {
        this._custom = value;
    }
    resetCustom() {
        this._custom = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customInput() {
        return this._custom;
    }
    // default - computed: true, optional: true, required: false
    _default;
    get default() {
        return this.getStringAttribute('default');
    }
    set default(value) {
        this._default = value;
    }
    resetDefault() {
        this._default = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get defaultInput() {
        return this._default;
    }
}
exports.ConnectionOptionsPasswordOptionsDictionaryOutputReference = ConnectionOptionsPasswordOptionsDictionaryOutputReference;
function connectionOptionsPasswordOptionsHistoryToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        size: cdktf.numberToTerraform(struct.size),
    };
}
function connectionOptionsPasswordOptionsHistoryToHclTerraform(struct) {
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
        size: {
            value: cdktf.numberToHclTerraform(struct.size),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordOptionsHistoryOutputReference extends cdktf.ComplexObject {
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
        if (this._size !== undefined) {
            hasAnyValues = true;
            internalValueResult.size = this._size;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._active = undefined;
            this._size = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._active = value.active;
            this._size = value.size;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // size - computed: true, optional: true, required: false
    _size;
    get size() {
        return this.getNumberAttribute('size');
    }
    set size(value) {
        this._size = value;
    }
    resetSize() {
        this._size = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sizeInput() {
        return this._size;
    }
}
exports.ConnectionOptionsPasswordOptionsHistoryOutputReference = ConnectionOptionsPasswordOptionsHistoryOutputReference;
function connectionOptionsPasswordOptionsProfileDataToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        active: cdktf.booleanToTerraform(struct.active),
        blocked_fields: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.blockedFields),
    };
}
function connectionOptionsPasswordOptionsProfileDataToHclTerraform(struct) {
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
        blocked_fields: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.blockedFields),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordOptionsProfileDataOutputReference extends cdktf.ComplexObject {
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
        if (this._blockedFields !== undefined) {
            hasAnyValues = true;
            internalValueResult.blockedFields = this._blockedFields;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._active = undefined;
            this._blockedFields = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._active = value.active;
            this._blockedFields = value.blockedFields;
        }
    }
    // active - computed: true, optional: true, required: false
    _active;
    get active() {
        return this.getBooleanAttribute('active');
    }
    set active(value) {
        this._active = value;
    }
    resetActive() {
        this._active = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get activeInput() {
        return this._active;
    }
    // blocked_fields - computed: true, optional: true, required: false
    _blockedFields;
    get blockedFields() {
        return cdktf.Fn.tolist(this.getListAttribute('blocked_fields'));
    }
    set blockedFields(value) {
        this._blockedFields = value;
    }
    resetBlockedFields() {
        this._blockedFields = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get blockedFieldsInput() {
        return this._blockedFields;
    }
}
exports.ConnectionOptionsPasswordOptionsProfileDataOutputReference = ConnectionOptionsPasswordOptionsProfileDataOutputReference;
function connectionOptionsPasswordOptionsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        complexity: connectionOptionsPasswordOptionsComplexityToTerraform(struct.complexity),
        dictionary: connectionOptionsPasswordOptionsDictionaryToTerraform(struct.dictionary),
        history: connectionOptionsPasswordOptionsHistoryToTerraform(struct.history),
        profile_data: connectionOptionsPasswordOptionsProfileDataToTerraform(struct.profileData),
    };
}
function connectionOptionsPasswordOptionsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        complexity: {
            value: connectionOptionsPasswordOptionsComplexityToHclTerraform(struct.complexity),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordOptionsComplexityList",
        },
        dictionary: {
            value: connectionOptionsPasswordOptionsDictionaryToHclTerraform(struct.dictionary),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordOptionsDictionaryList",
        },
        history: {
            value: connectionOptionsPasswordOptionsHistoryToHclTerraform(struct.history),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordOptionsHistoryList",
        },
        profile_data: {
            value: connectionOptionsPasswordOptionsProfileDataToHclTerraform(struct.profileData),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordOptionsProfileDataList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsPasswordOptionsOutputReference extends cdktf.ComplexObject {
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
        if (this._complexity?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.complexity = this._complexity?.internalValue;
        }
        if (this._dictionary?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.dictionary = this._dictionary?.internalValue;
        }
        if (this._history?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.history = this._history?.internalValue;
        }
        if (this._profileData?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.profileData = this._profileData?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._complexity.internalValue = undefined;
            this._dictionary.internalValue = undefined;
            this._history.internalValue = undefined;
            this._profileData.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._complexity.internalValue = value.complexity;
            this._dictionary.internalValue = value.dictionary;
            this._history.internalValue = value.history;
            this._profileData.internalValue = value.profileData;
        }
    }
    // complexity - computed: false, optional: true, required: false
    _complexity = new ConnectionOptionsPasswordOptionsComplexityOutputReference(this, "complexity");
    get complexity() {
        return this._complexity;
    }
    putComplexity(value) {
        this._complexity.internalValue = value;
    }
    resetComplexity() {
        this._complexity.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get complexityInput() {
        return this._complexity.internalValue;
    }
    // dictionary - computed: false, optional: true, required: false
    _dictionary = new ConnectionOptionsPasswordOptionsDictionaryOutputReference(this, "dictionary");
    get dictionary() {
        return this._dictionary;
    }
    putDictionary(value) {
        this._dictionary.internalValue = value;
    }
    resetDictionary() {
        this._dictionary.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get dictionaryInput() {
        return this._dictionary.internalValue;
    }
    // history - computed: false, optional: true, required: false
    _history = new ConnectionOptionsPasswordOptionsHistoryOutputReference(this, "history");
    get history() {
        return this._history;
    }
    putHistory(value) {
        this._history.internalValue = value;
    }
    resetHistory() {
        this._history.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get historyInput() {
        return this._history.internalValue;
    }
    // profile_data - computed: false, optional: true, required: false
    _profileData = new ConnectionOptionsPasswordOptionsProfileDataOutputReference(this, "profile_data");
    get profileData() {
        return this._profileData;
    }
    putProfileData(value) {
        this._profileData.internalValue = value;
    }
    resetProfileData() {
        this._profileData.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get profileDataInput() {
        return this._profileData.internalValue;
    }
}
exports.ConnectionOptionsPasswordOptionsOutputReference = ConnectionOptionsPasswordOptionsOutputReference;
function connectionOptionsSigningKeyToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        cert: cdktf.stringToTerraform(struct.cert),
        key: cdktf.stringToTerraform(struct.key),
    };
}
function connectionOptionsSigningKeyToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        cert: {
            value: cdktf.stringToHclTerraform(struct.cert),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        key: {
            value: cdktf.stringToHclTerraform(struct.key),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsSigningKeyOutputReference extends cdktf.ComplexObject {
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
        if (this._cert !== undefined) {
            hasAnyValues = true;
            internalValueResult.cert = this._cert;
        }
        if (this._key !== undefined) {
            hasAnyValues = true;
            internalValueResult.key = this._key;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._cert = undefined;
            this._key = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._cert = value.cert;
            this._key = value.key;
        }
    }
    // cert - computed: false, optional: false, required: true
    _cert;
    get cert() {
        return this.getStringAttribute('cert');
    }
    set cert(value) {
        this._cert = value;
    }
    // Temporarily expose input value. Use with caution.
    get certInput() {
        return this._cert;
    }
    // key - computed: false, optional: false, required: true
    _key;
    get key() {
        return this.getStringAttribute('key');
    }
    set key(value) {
        this._key = value;
    }
    // Temporarily expose input value. Use with caution.
    get keyInput() {
        return this._key;
    }
}
exports.ConnectionOptionsSigningKeyOutputReference = ConnectionOptionsSigningKeyOutputReference;
function connectionOptionsTotpToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        length: cdktf.numberToTerraform(struct.length),
        time_step: cdktf.numberToTerraform(struct.timeStep),
    };
}
function connectionOptionsTotpToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        length: {
            value: cdktf.numberToHclTerraform(struct.length),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        time_step: {
            value: cdktf.numberToHclTerraform(struct.timeStep),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsTotpOutputReference extends cdktf.ComplexObject {
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
        if (this._length !== undefined) {
            hasAnyValues = true;
            internalValueResult.length = this._length;
        }
        if (this._timeStep !== undefined) {
            hasAnyValues = true;
            internalValueResult.timeStep = this._timeStep;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._length = undefined;
            this._timeStep = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._length = value.length;
            this._timeStep = value.timeStep;
        }
    }
    // length - computed: false, optional: true, required: false
    _length;
    get length() {
        return this.getNumberAttribute('length');
    }
    set length(value) {
        this._length = value;
    }
    resetLength() {
        this._length = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get lengthInput() {
        return this._length;
    }
    // time_step - computed: false, optional: true, required: false
    _timeStep;
    get timeStep() {
        return this.getNumberAttribute('time_step');
    }
    set timeStep(value) {
        this._timeStep = value;
    }
    resetTimeStep() {
        this._timeStep = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get timeStepInput() {
        return this._timeStep;
    }
}
exports.ConnectionOptionsTotpOutputReference = ConnectionOptionsTotpOutputReference;
function connectionOptionsValidationUsernameToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        max: cdktf.numberToTerraform(struct.max),
        min: cdktf.numberToTerraform(struct.min),
    };
}
function connectionOptionsValidationUsernameToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        max: {
            value: cdktf.numberToHclTerraform(struct.max),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        min: {
            value: cdktf.numberToHclTerraform(struct.min),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsValidationUsernameOutputReference extends cdktf.ComplexObject {
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
        if (this._max !== undefined) {
            hasAnyValues = true;
            internalValueResult.max = this._max;
        }
        if (this._min !== undefined) {
            hasAnyValues = true;
            internalValueResult.min = this._min;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._max = undefined;
            this._min = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._max = value.max;
            this._min = value.min;
        }
    }
    // max - computed: false, optional: true, required: false
    _max;
    get max() {
        return this.getNumberAttribute('max');
    }
    set max(value) {
        this._max = value;
    }
    resetMax() {
        this._max = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get maxInput() {
        return this._max;
    }
    // min - computed: false, optional: true, required: false
    _min;
    get min() {
        return this.getNumberAttribute('min');
    }
    set min(value) {
        this._min = value;
    }
    resetMin() {
        this._min = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get minInput() {
        return this._min;
    }
}
exports.ConnectionOptionsValidationUsernameOutputReference = ConnectionOptionsValidationUsernameOutputReference;
function connectionOptionsValidationToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        username: connectionOptionsValidationUsernameToTerraform(struct.username),
    };
}
function connectionOptionsValidationToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        username: {
            value: connectionOptionsValidationUsernameToHclTerraform(struct.username),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsValidationUsernameList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsValidationOutputReference extends cdktf.ComplexObject {
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
        if (this._username?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.username = this._username?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._username.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._username.internalValue = value.username;
        }
    }
    // username - computed: false, optional: true, required: false
    _username = new ConnectionOptionsValidationUsernameOutputReference(this, "username");
    get username() {
        return this._username;
    }
    putUsername(value) {
        this._username.internalValue = value;
    }
    resetUsername() {
        this._username.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get usernameInput() {
        return this._username.internalValue;
    }
}
exports.ConnectionOptionsValidationOutputReference = ConnectionOptionsValidationOutputReference;
function connectionOptionsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        access_token_url: cdktf.stringToTerraform(struct.accessTokenUrl),
        adfs_server: cdktf.stringToTerraform(struct.adfsServer),
        allowed_audiences: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.allowedAudiences),
        api_enable_groups: cdktf.booleanToTerraform(struct.apiEnableGroups),
        api_enable_users: cdktf.booleanToTerraform(struct.apiEnableUsers),
        app_id: cdktf.stringToTerraform(struct.appId),
        auth_params: cdktf.hashMapper(cdktf.stringToTerraform)(struct.authParams),
        authorization_endpoint: cdktf.stringToTerraform(struct.authorizationEndpoint),
        brute_force_protection: cdktf.booleanToTerraform(struct.bruteForceProtection),
        client_id: cdktf.stringToTerraform(struct.clientId),
        client_secret: cdktf.stringToTerraform(struct.clientSecret),
        community_base_url: cdktf.stringToTerraform(struct.communityBaseUrl),
        configuration: cdktf.hashMapper(cdktf.stringToTerraform)(struct.configuration),
        consumer_key: cdktf.stringToTerraform(struct.consumerKey),
        consumer_secret: cdktf.stringToTerraform(struct.consumerSecret),
        custom_scripts: cdktf.hashMapper(cdktf.stringToTerraform)(struct.customScripts),
        debug: cdktf.booleanToTerraform(struct.debug),
        destination_url: cdktf.stringToTerraform(struct.destinationUrl),
        digest_algorithm: cdktf.stringToTerraform(struct.digestAlgorithm),
        disable_cache: cdktf.booleanToTerraform(struct.disableCache),
        disable_self_service_change_password: cdktf.booleanToTerraform(struct.disableSelfServiceChangePassword),
        disable_sign_out: cdktf.booleanToTerraform(struct.disableSignOut),
        disable_signup: cdktf.booleanToTerraform(struct.disableSignup),
        discovery_url: cdktf.stringToTerraform(struct.discoveryUrl),
        domain: cdktf.stringToTerraform(struct.domain),
        domain_aliases: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.domainAliases),
        dpop_signing_alg: cdktf.stringToTerraform(struct.dpopSigningAlg),
        email: cdktf.booleanToTerraform(struct.email),
        enable_script_context: cdktf.booleanToTerraform(struct.enableScriptContext),
        enabled_database_customization: cdktf.booleanToTerraform(struct.enabledDatabaseCustomization),
        entity_id: cdktf.stringToTerraform(struct.entityId),
        fed_metadata_xml: cdktf.stringToTerraform(struct.fedMetadataXml),
        fields_map: cdktf.stringToTerraform(struct.fieldsMap),
        forward_request_info: cdktf.booleanToTerraform(struct.forwardRequestInfo),
        from: cdktf.stringToTerraform(struct.from),
        gateway_url: cdktf.stringToTerraform(struct.gatewayUrl),
        global_token_revocation_jwt_iss: cdktf.stringToTerraform(struct.globalTokenRevocationJwtIss),
        global_token_revocation_jwt_sub: cdktf.stringToTerraform(struct.globalTokenRevocationJwtSub),
        icon_url: cdktf.stringToTerraform(struct.iconUrl),
        id_token_session_expiry_supported: cdktf.booleanToTerraform(struct.idTokenSessionExpirySupported),
        id_token_signed_response_algs: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.idTokenSignedResponseAlgs),
        identity_api: cdktf.stringToTerraform(struct.identityApi),
        import_mode: cdktf.booleanToTerraform(struct.importMode),
        ips: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.ips),
        issuer: cdktf.stringToTerraform(struct.issuer),
        jwks_uri: cdktf.stringToTerraform(struct.jwksUri),
        key_id: cdktf.stringToTerraform(struct.keyId),
        map_user_id_to_id: cdktf.booleanToTerraform(struct.mapUserIdToId),
        max_groups_to_retrieve: cdktf.stringToTerraform(struct.maxGroupsToRetrieve),
        messaging_service_sid: cdktf.stringToTerraform(struct.messagingServiceSid),
        metadata_url: cdktf.stringToTerraform(struct.metadataUrl),
        metadata_xml: cdktf.stringToTerraform(struct.metadataXml),
        name: cdktf.stringToTerraform(struct.name),
        non_persistent_attrs: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.nonPersistentAttrs),
        oidc_metadata: cdktf.stringToTerraform(struct.oidcMetadata),
        password_policy: cdktf.stringToTerraform(struct.passwordPolicy),
        ping_federate_base_url: cdktf.stringToTerraform(struct.pingFederateBaseUrl),
        pkce_enabled: cdktf.booleanToTerraform(struct.pkceEnabled),
        precedence: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.precedence),
        protocol_binding: cdktf.stringToTerraform(struct.protocolBinding),
        provider: cdktf.stringToTerraform(struct.provider),
        realm_fallback: cdktf.booleanToTerraform(struct.realmFallback),
        recipient_url: cdktf.stringToTerraform(struct.recipientUrl),
        request_template: cdktf.stringToTerraform(struct.requestTemplate),
        request_token_url: cdktf.stringToTerraform(struct.requestTokenUrl),
        requires_username: cdktf.booleanToTerraform(struct.requiresUsername),
        scopes: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.scopes),
        scripts: cdktf.hashMapper(cdktf.stringToTerraform)(struct.scripts),
        send_back_channel_nonce: cdktf.booleanToTerraform(struct.sendBackChannelNonce),
        session_key: cdktf.stringToTerraform(struct.sessionKey),
        set_user_root_attributes: cdktf.stringToTerraform(struct.setUserRootAttributes),
        should_trust_email_verified_connection: cdktf.stringToTerraform(struct.shouldTrustEmailVerifiedConnection),
        sign_in_endpoint: cdktf.stringToTerraform(struct.signInEndpoint),
        sign_out_endpoint: cdktf.stringToTerraform(struct.signOutEndpoint),
        sign_saml_request: cdktf.booleanToTerraform(struct.signSamlRequest),
        signature_algorithm: cdktf.stringToTerraform(struct.signatureAlgorithm),
        signature_method: cdktf.stringToTerraform(struct.signatureMethod),
        signing_cert: cdktf.stringToTerraform(struct.signingCert),
        strategy_version: cdktf.numberToTerraform(struct.strategyVersion),
        subject: cdktf.stringToTerraform(struct.subject),
        syntax: cdktf.stringToTerraform(struct.syntax),
        team_id: cdktf.stringToTerraform(struct.teamId),
        template: cdktf.stringToTerraform(struct.template),
        tenant_domain: cdktf.stringToTerraform(struct.tenantDomain),
        token_endpoint: cdktf.stringToTerraform(struct.tokenEndpoint),
        token_endpoint_auth_method: cdktf.stringToTerraform(struct.tokenEndpointAuthMethod),
        token_endpoint_auth_signing_alg: cdktf.stringToTerraform(struct.tokenEndpointAuthSigningAlg),
        token_endpoint_jwtca_aud_format: cdktf.stringToTerraform(struct.tokenEndpointJwtcaAudFormat),
        twilio_sid: cdktf.stringToTerraform(struct.twilioSid),
        twilio_token: cdktf.stringToTerraform(struct.twilioToken),
        type: cdktf.stringToTerraform(struct.type),
        upstream_params: cdktf.stringToTerraform(struct.upstreamParams),
        use_cert_auth: cdktf.booleanToTerraform(struct.useCertAuth),
        use_kerberos: cdktf.booleanToTerraform(struct.useKerberos),
        use_oauth_spec_scope: cdktf.booleanToTerraform(struct.useOauthSpecScope),
        use_wsfed: cdktf.booleanToTerraform(struct.useWsfed),
        user_authorization_url: cdktf.stringToTerraform(struct.userAuthorizationUrl),
        user_id_attribute: cdktf.stringToTerraform(struct.userIdAttribute),
        userinfo_endpoint: cdktf.stringToTerraform(struct.userinfoEndpoint),
        waad_common_endpoint: cdktf.booleanToTerraform(struct.waadCommonEndpoint),
        waad_protocol: cdktf.stringToTerraform(struct.waadProtocol),
        attribute_map: connectionOptionsAttributeMapToTerraform(struct.attributeMap),
        attributes: cdktf.listMapper(connectionOptionsAttributesToTerraform, true)(struct.attributes),
        authentication_methods: cdktf.listMapper(connectionOptionsAuthenticationMethodsToTerraform, true)(struct.authenticationMethods),
        connection_settings: connectionOptionsConnectionSettingsToTerraform(struct.connectionSettings),
        custom_headers: cdktf.listMapper(connectionOptionsCustomHeadersToTerraform, true)(struct.customHeaders),
        custom_password_hash: connectionOptionsCustomPasswordHashToTerraform(struct.customPasswordHash),
        decryption_key: connectionOptionsDecryptionKeyToTerraform(struct.decryptionKey),
        federated_connections_access_tokens: connectionOptionsFederatedConnectionsAccessTokensToTerraform(struct.federatedConnectionsAccessTokens),
        gateway_authentication: connectionOptionsGatewayAuthenticationToTerraform(struct.gatewayAuthentication),
        idp_initiated: connectionOptionsIdpInitiatedToTerraform(struct.idpInitiated),
        mfa: connectionOptionsMfaToTerraform(struct.mfa),
        passkey_options: connectionOptionsPasskeyOptionsToTerraform(struct.passkeyOptions),
        password_complexity_options: connectionOptionsPasswordComplexityOptionsToTerraform(struct.passwordComplexityOptions),
        password_dictionary: connectionOptionsPasswordDictionaryToTerraform(struct.passwordDictionary),
        password_history: cdktf.listMapper(connectionOptionsPasswordHistoryToTerraform, true)(struct.passwordHistory),
        password_no_personal_info: connectionOptionsPasswordNoPersonalInfoToTerraform(struct.passwordNoPersonalInfo),
        password_options: connectionOptionsPasswordOptionsToTerraform(struct.passwordOptions),
        signing_key: connectionOptionsSigningKeyToTerraform(struct.signingKey),
        totp: connectionOptionsTotpToTerraform(struct.totp),
        validation: connectionOptionsValidationToTerraform(struct.validation),
    };
}
function connectionOptionsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        access_token_url: {
            value: cdktf.stringToHclTerraform(struct.accessTokenUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        adfs_server: {
            value: cdktf.stringToHclTerraform(struct.adfsServer),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        allowed_audiences: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.allowedAudiences),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        api_enable_groups: {
            value: cdktf.booleanToHclTerraform(struct.apiEnableGroups),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        api_enable_users: {
            value: cdktf.booleanToHclTerraform(struct.apiEnableUsers),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        app_id: {
            value: cdktf.stringToHclTerraform(struct.appId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        auth_params: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.authParams),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        authorization_endpoint: {
            value: cdktf.stringToHclTerraform(struct.authorizationEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        brute_force_protection: {
            value: cdktf.booleanToHclTerraform(struct.bruteForceProtection),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        client_id: {
            value: cdktf.stringToHclTerraform(struct.clientId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        client_secret: {
            value: cdktf.stringToHclTerraform(struct.clientSecret),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        community_base_url: {
            value: cdktf.stringToHclTerraform(struct.communityBaseUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        configuration: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.configuration),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        consumer_key: {
            value: cdktf.stringToHclTerraform(struct.consumerKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        consumer_secret: {
            value: cdktf.stringToHclTerraform(struct.consumerSecret),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        custom_scripts: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.customScripts),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        debug: {
            value: cdktf.booleanToHclTerraform(struct.debug),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        destination_url: {
            value: cdktf.stringToHclTerraform(struct.destinationUrl),
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
        disable_cache: {
            value: cdktf.booleanToHclTerraform(struct.disableCache),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        disable_self_service_change_password: {
            value: cdktf.booleanToHclTerraform(struct.disableSelfServiceChangePassword),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        disable_sign_out: {
            value: cdktf.booleanToHclTerraform(struct.disableSignOut),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        disable_signup: {
            value: cdktf.booleanToHclTerraform(struct.disableSignup),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        discovery_url: {
            value: cdktf.stringToHclTerraform(struct.discoveryUrl),
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
        domain_aliases: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.domainAliases),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        dpop_signing_alg: {
            value: cdktf.stringToHclTerraform(struct.dpopSigningAlg),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        email: {
            value: cdktf.booleanToHclTerraform(struct.email),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enable_script_context: {
            value: cdktf.booleanToHclTerraform(struct.enableScriptContext),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        enabled_database_customization: {
            value: cdktf.booleanToHclTerraform(struct.enabledDatabaseCustomization),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        entity_id: {
            value: cdktf.stringToHclTerraform(struct.entityId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        fed_metadata_xml: {
            value: cdktf.stringToHclTerraform(struct.fedMetadataXml),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        fields_map: {
            value: cdktf.stringToHclTerraform(struct.fieldsMap),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        forward_request_info: {
            value: cdktf.booleanToHclTerraform(struct.forwardRequestInfo),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        from: {
            value: cdktf.stringToHclTerraform(struct.from),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        gateway_url: {
            value: cdktf.stringToHclTerraform(struct.gatewayUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        global_token_revocation_jwt_iss: {
            value: cdktf.stringToHclTerraform(struct.globalTokenRevocationJwtIss),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        global_token_revocation_jwt_sub: {
            value: cdktf.stringToHclTerraform(struct.globalTokenRevocationJwtSub),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        icon_url: {
            value: cdktf.stringToHclTerraform(struct.iconUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        id_token_session_expiry_supported: {
            value: cdktf.booleanToHclTerraform(struct.idTokenSessionExpirySupported),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        id_token_signed_response_algs: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.idTokenSignedResponseAlgs),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        identity_api: {
            value: cdktf.stringToHclTerraform(struct.identityApi),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        import_mode: {
            value: cdktf.booleanToHclTerraform(struct.importMode),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        ips: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.ips),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        issuer: {
            value: cdktf.stringToHclTerraform(struct.issuer),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        jwks_uri: {
            value: cdktf.stringToHclTerraform(struct.jwksUri),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        key_id: {
            value: cdktf.stringToHclTerraform(struct.keyId),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        map_user_id_to_id: {
            value: cdktf.booleanToHclTerraform(struct.mapUserIdToId),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        max_groups_to_retrieve: {
            value: cdktf.stringToHclTerraform(struct.maxGroupsToRetrieve),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        messaging_service_sid: {
            value: cdktf.stringToHclTerraform(struct.messagingServiceSid),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        metadata_url: {
            value: cdktf.stringToHclTerraform(struct.metadataUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        metadata_xml: {
            value: cdktf.stringToHclTerraform(struct.metadataXml),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        name: {
            value: cdktf.stringToHclTerraform(struct.name),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        non_persistent_attrs: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.nonPersistentAttrs),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        oidc_metadata: {
            value: cdktf.stringToHclTerraform(struct.oidcMetadata),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        password_policy: {
            value: cdktf.stringToHclTerraform(struct.passwordPolicy),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        ping_federate_base_url: {
            value: cdktf.stringToHclTerraform(struct.pingFederateBaseUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        pkce_enabled: {
            value: cdktf.booleanToHclTerraform(struct.pkceEnabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        precedence: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.precedence),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        protocol_binding: {
            value: cdktf.stringToHclTerraform(struct.protocolBinding),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        provider: {
            value: cdktf.stringToHclTerraform(struct.provider),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        realm_fallback: {
            value: cdktf.booleanToHclTerraform(struct.realmFallback),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        recipient_url: {
            value: cdktf.stringToHclTerraform(struct.recipientUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        request_template: {
            value: cdktf.stringToHclTerraform(struct.requestTemplate),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        request_token_url: {
            value: cdktf.stringToHclTerraform(struct.requestTokenUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        requires_username: {
            value: cdktf.booleanToHclTerraform(struct.requiresUsername),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        scopes: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.scopes),
            isBlock: false,
            type: "set",
            storageClassType: "stringList",
        },
        scripts: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.scripts),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        send_back_channel_nonce: {
            value: cdktf.booleanToHclTerraform(struct.sendBackChannelNonce),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        session_key: {
            value: cdktf.stringToHclTerraform(struct.sessionKey),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        set_user_root_attributes: {
            value: cdktf.stringToHclTerraform(struct.setUserRootAttributes),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        should_trust_email_verified_connection: {
            value: cdktf.stringToHclTerraform(struct.shouldTrustEmailVerifiedConnection),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sign_in_endpoint: {
            value: cdktf.stringToHclTerraform(struct.signInEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sign_out_endpoint: {
            value: cdktf.stringToHclTerraform(struct.signOutEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        sign_saml_request: {
            value: cdktf.booleanToHclTerraform(struct.signSamlRequest),
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
        signature_method: {
            value: cdktf.stringToHclTerraform(struct.signatureMethod),
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
        strategy_version: {
            value: cdktf.numberToHclTerraform(struct.strategyVersion),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        subject: {
            value: cdktf.stringToHclTerraform(struct.subject),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        syntax: {
            value: cdktf.stringToHclTerraform(struct.syntax),
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
        template: {
            value: cdktf.stringToHclTerraform(struct.template),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        tenant_domain: {
            value: cdktf.stringToHclTerraform(struct.tenantDomain),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_endpoint: {
            value: cdktf.stringToHclTerraform(struct.tokenEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_endpoint_auth_method: {
            value: cdktf.stringToHclTerraform(struct.tokenEndpointAuthMethod),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_endpoint_auth_signing_alg: {
            value: cdktf.stringToHclTerraform(struct.tokenEndpointAuthSigningAlg),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token_endpoint_jwtca_aud_format: {
            value: cdktf.stringToHclTerraform(struct.tokenEndpointJwtcaAudFormat),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        twilio_sid: {
            value: cdktf.stringToHclTerraform(struct.twilioSid),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        twilio_token: {
            value: cdktf.stringToHclTerraform(struct.twilioToken),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        upstream_params: {
            value: cdktf.stringToHclTerraform(struct.upstreamParams),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        use_cert_auth: {
            value: cdktf.booleanToHclTerraform(struct.useCertAuth),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        use_kerberos: {
            value: cdktf.booleanToHclTerraform(struct.useKerberos),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        use_oauth_spec_scope: {
            value: cdktf.booleanToHclTerraform(struct.useOauthSpecScope),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        use_wsfed: {
            value: cdktf.booleanToHclTerraform(struct.useWsfed),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        user_authorization_url: {
            value: cdktf.stringToHclTerraform(struct.userAuthorizationUrl),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        user_id_attribute: {
            value: cdktf.stringToHclTerraform(struct.userIdAttribute),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        userinfo_endpoint: {
            value: cdktf.stringToHclTerraform(struct.userinfoEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        waad_common_endpoint: {
            value: cdktf.booleanToHclTerraform(struct.waadCommonEndpoint),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        waad_protocol: {
            value: cdktf.stringToHclTerraform(struct.waadProtocol),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        attribute_map: {
            value: connectionOptionsAttributeMapToHclTerraform(struct.attributeMap),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributeMapList",
        },
        attributes: {
            value: cdktf.listMapperHcl(connectionOptionsAttributesToHclTerraform, true)(struct.attributes),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAttributesList",
        },
        authentication_methods: {
            value: cdktf.listMapperHcl(connectionOptionsAuthenticationMethodsToHclTerraform, true)(struct.authenticationMethods),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsAuthenticationMethodsList",
        },
        connection_settings: {
            value: connectionOptionsConnectionSettingsToHclTerraform(struct.connectionSettings),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsConnectionSettingsList",
        },
        custom_headers: {
            value: cdktf.listMapperHcl(connectionOptionsCustomHeadersToHclTerraform, true)(struct.customHeaders),
            isBlock: true,
            type: "set",
            storageClassType: "ConnectionOptionsCustomHeadersList",
        },
        custom_password_hash: {
            value: connectionOptionsCustomPasswordHashToHclTerraform(struct.customPasswordHash),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsCustomPasswordHashList",
        },
        decryption_key: {
            value: connectionOptionsDecryptionKeyToHclTerraform(struct.decryptionKey),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsDecryptionKeyList",
        },
        federated_connections_access_tokens: {
            value: connectionOptionsFederatedConnectionsAccessTokensToHclTerraform(struct.federatedConnectionsAccessTokens),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsFederatedConnectionsAccessTokensList",
        },
        gateway_authentication: {
            value: connectionOptionsGatewayAuthenticationToHclTerraform(struct.gatewayAuthentication),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsGatewayAuthenticationList",
        },
        idp_initiated: {
            value: connectionOptionsIdpInitiatedToHclTerraform(struct.idpInitiated),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsIdpInitiatedList",
        },
        mfa: {
            value: connectionOptionsMfaToHclTerraform(struct.mfa),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsMfaList",
        },
        passkey_options: {
            value: connectionOptionsPasskeyOptionsToHclTerraform(struct.passkeyOptions),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasskeyOptionsList",
        },
        password_complexity_options: {
            value: connectionOptionsPasswordComplexityOptionsToHclTerraform(struct.passwordComplexityOptions),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordComplexityOptionsList",
        },
        password_dictionary: {
            value: connectionOptionsPasswordDictionaryToHclTerraform(struct.passwordDictionary),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordDictionaryList",
        },
        password_history: {
            value: cdktf.listMapperHcl(connectionOptionsPasswordHistoryToHclTerraform, true)(struct.passwordHistory),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordHistoryList",
        },
        password_no_personal_info: {
            value: connectionOptionsPasswordNoPersonalInfoToHclTerraform(struct.passwordNoPersonalInfo),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordNoPersonalInfoList",
        },
        password_options: {
            value: connectionOptionsPasswordOptionsToHclTerraform(struct.passwordOptions),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsPasswordOptionsList",
        },
        signing_key: {
            value: connectionOptionsSigningKeyToHclTerraform(struct.signingKey),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsSigningKeyList",
        },
        totp: {
            value: connectionOptionsTotpToHclTerraform(struct.totp),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsTotpList",
        },
        validation: {
            value: connectionOptionsValidationToHclTerraform(struct.validation),
            isBlock: true,
            type: "list",
            storageClassType: "ConnectionOptionsValidationList",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class ConnectionOptionsOutputReference extends cdktf.ComplexObject {
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
        if (this._accessTokenUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.accessTokenUrl = this._accessTokenUrl;
        }
        if (this._adfsServer !== undefined) {
            hasAnyValues = true;
            internalValueResult.adfsServer = this._adfsServer;
        }
        if (this._allowedAudiences !== undefined) {
            hasAnyValues = true;
            internalValueResult.allowedAudiences = this._allowedAudiences;
        }
        if (this._apiEnableGroups !== undefined) {
            hasAnyValues = true;
            internalValueResult.apiEnableGroups = this._apiEnableGroups;
        }
        if (this._apiEnableUsers !== undefined) {
            hasAnyValues = true;
            internalValueResult.apiEnableUsers = this._apiEnableUsers;
        }
        if (this._appId !== undefined) {
            hasAnyValues = true;
            internalValueResult.appId = this._appId;
        }
        if (this._authParams !== undefined) {
            hasAnyValues = true;
            internalValueResult.authParams = this._authParams;
        }
        if (this._authorizationEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.authorizationEndpoint = this._authorizationEndpoint;
        }
        if (this._bruteForceProtection !== undefined) {
            hasAnyValues = true;
            internalValueResult.bruteForceProtection = this._bruteForceProtection;
        }
        if (this._clientId !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientId = this._clientId;
        }
        if (this._clientSecret !== undefined) {
            hasAnyValues = true;
            internalValueResult.clientSecret = this._clientSecret;
        }
        if (this._communityBaseUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.communityBaseUrl = this._communityBaseUrl;
        }
        if (this._configuration !== undefined) {
            hasAnyValues = true;
            internalValueResult.configuration = this._configuration;
        }
        if (this._consumerKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.consumerKey = this._consumerKey;
        }
        if (this._consumerSecret !== undefined) {
            hasAnyValues = true;
            internalValueResult.consumerSecret = this._consumerSecret;
        }
        if (this._customScripts !== undefined) {
            hasAnyValues = true;
            internalValueResult.customScripts = this._customScripts;
        }
        if (this._debug !== undefined) {
            hasAnyValues = true;
            internalValueResult.debug = this._debug;
        }
        if (this._destinationUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.destinationUrl = this._destinationUrl;
        }
        if (this._digestAlgorithm !== undefined) {
            hasAnyValues = true;
            internalValueResult.digestAlgorithm = this._digestAlgorithm;
        }
        if (this._disableCache !== undefined) {
            hasAnyValues = true;
            internalValueResult.disableCache = this._disableCache;
        }
        if (this._disableSelfServiceChangePassword !== undefined) {
            hasAnyValues = true;
            internalValueResult.disableSelfServiceChangePassword = this._disableSelfServiceChangePassword;
        }
        if (this._disableSignOut !== undefined) {
            hasAnyValues = true;
            internalValueResult.disableSignOut = this._disableSignOut;
        }
        if (this._disableSignup !== undefined) {
            hasAnyValues = true;
            internalValueResult.disableSignup = this._disableSignup;
        }
        if (this._discoveryUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.discoveryUrl = this._discoveryUrl;
        }
        if (this._domain !== undefined) {
            hasAnyValues = true;
            internalValueResult.domain = this._domain;
        }
        if (this._domainAliases !== undefined) {
            hasAnyValues = true;
            internalValueResult.domainAliases = this._domainAliases;
        }
        if (this._dpopSigningAlg !== undefined) {
            hasAnyValues = true;
            internalValueResult.dpopSigningAlg = this._dpopSigningAlg;
        }
        if (this._email !== undefined) {
            hasAnyValues = true;
            internalValueResult.email = this._email;
        }
        if (this._enableScriptContext !== undefined) {
            hasAnyValues = true;
            internalValueResult.enableScriptContext = this._enableScriptContext;
        }
        if (this._enabledDatabaseCustomization !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabledDatabaseCustomization = this._enabledDatabaseCustomization;
        }
        if (this._entityId !== undefined) {
            hasAnyValues = true;
            internalValueResult.entityId = this._entityId;
        }
        if (this._fedMetadataXml !== undefined) {
            hasAnyValues = true;
            internalValueResult.fedMetadataXml = this._fedMetadataXml;
        }
        if (this._fieldsMap !== undefined) {
            hasAnyValues = true;
            internalValueResult.fieldsMap = this._fieldsMap;
        }
        if (this._forwardRequestInfo !== undefined) {
            hasAnyValues = true;
            internalValueResult.forwardRequestInfo = this._forwardRequestInfo;
        }
        if (this._from !== undefined) {
            hasAnyValues = true;
            internalValueResult.from = this._from;
        }
        if (this._gatewayUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.gatewayUrl = this._gatewayUrl;
        }
        if (this._globalTokenRevocationJwtIss !== undefined) {
            hasAnyValues = true;
            internalValueResult.globalTokenRevocationJwtIss = this._globalTokenRevocationJwtIss;
        }
        if (this._globalTokenRevocationJwtSub !== undefined) {
            hasAnyValues = true;
            internalValueResult.globalTokenRevocationJwtSub = this._globalTokenRevocationJwtSub;
        }
        if (this._iconUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.iconUrl = this._iconUrl;
        }
        if (this._idTokenSessionExpirySupported !== undefined) {
            hasAnyValues = true;
            internalValueResult.idTokenSessionExpirySupported = this._idTokenSessionExpirySupported;
        }
        if (this._idTokenSignedResponseAlgs !== undefined) {
            hasAnyValues = true;
            internalValueResult.idTokenSignedResponseAlgs = this._idTokenSignedResponseAlgs;
        }
        if (this._identityApi !== undefined) {
            hasAnyValues = true;
            internalValueResult.identityApi = this._identityApi;
        }
        if (this._importMode !== undefined) {
            hasAnyValues = true;
            internalValueResult.importMode = this._importMode;
        }
        if (this._ips !== undefined) {
            hasAnyValues = true;
            internalValueResult.ips = this._ips;
        }
        if (this._issuer !== undefined) {
            hasAnyValues = true;
            internalValueResult.issuer = this._issuer;
        }
        if (this._jwksUri !== undefined) {
            hasAnyValues = true;
            internalValueResult.jwksUri = this._jwksUri;
        }
        if (this._keyId !== undefined) {
            hasAnyValues = true;
            internalValueResult.keyId = this._keyId;
        }
        if (this._mapUserIdToId !== undefined) {
            hasAnyValues = true;
            internalValueResult.mapUserIdToId = this._mapUserIdToId;
        }
        if (this._maxGroupsToRetrieve !== undefined) {
            hasAnyValues = true;
            internalValueResult.maxGroupsToRetrieve = this._maxGroupsToRetrieve;
        }
        if (this._messagingServiceSid !== undefined) {
            hasAnyValues = true;
            internalValueResult.messagingServiceSid = this._messagingServiceSid;
        }
        if (this._metadataUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.metadataUrl = this._metadataUrl;
        }
        if (this._metadataXml !== undefined) {
            hasAnyValues = true;
            internalValueResult.metadataXml = this._metadataXml;
        }
        if (this._name !== undefined) {
            hasAnyValues = true;
            internalValueResult.name = this._name;
        }
        if (this._nonPersistentAttrs !== undefined) {
            hasAnyValues = true;
            internalValueResult.nonPersistentAttrs = this._nonPersistentAttrs;
        }
        if (this._oidcMetadata !== undefined) {
            hasAnyValues = true;
            internalValueResult.oidcMetadata = this._oidcMetadata;
        }
        if (this._passwordPolicy !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordPolicy = this._passwordPolicy;
        }
        if (this._pingFederateBaseUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.pingFederateBaseUrl = this._pingFederateBaseUrl;
        }
        if (this._pkceEnabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.pkceEnabled = this._pkceEnabled;
        }
        if (this._precedence !== undefined) {
            hasAnyValues = true;
            internalValueResult.precedence = this._precedence;
        }
        if (this._protocolBinding !== undefined) {
            hasAnyValues = true;
            internalValueResult.protocolBinding = this._protocolBinding;
        }
        if (this._provider !== undefined) {
            hasAnyValues = true;
            internalValueResult.provider = this._provider;
        }
        if (this._realmFallback !== undefined) {
            hasAnyValues = true;
            internalValueResult.realmFallback = this._realmFallback;
        }
        if (this._recipientUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.recipientUrl = this._recipientUrl;
        }
        if (this._requestTemplate !== undefined) {
            hasAnyValues = true;
            internalValueResult.requestTemplate = this._requestTemplate;
        }
        if (this._requestTokenUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.requestTokenUrl = this._requestTokenUrl;
        }
        if (this._requiresUsername !== undefined) {
            hasAnyValues = true;
            internalValueResult.requiresUsername = this._requiresUsername;
        }
        if (this._scopes !== undefined) {
            hasAnyValues = true;
            internalValueResult.scopes = this._scopes;
        }
        if (this._scripts !== undefined) {
            hasAnyValues = true;
            internalValueResult.scripts = this._scripts;
        }
        if (this._sendBackChannelNonce !== undefined) {
            hasAnyValues = true;
            internalValueResult.sendBackChannelNonce = this._sendBackChannelNonce;
        }
        if (this._sessionKey !== undefined) {
            hasAnyValues = true;
            internalValueResult.sessionKey = this._sessionKey;
        }
        if (this._setUserRootAttributes !== undefined) {
            hasAnyValues = true;
            internalValueResult.setUserRootAttributes = this._setUserRootAttributes;
        }
        if (this._shouldTrustEmailVerifiedConnection !== undefined) {
            hasAnyValues = true;
            internalValueResult.shouldTrustEmailVerifiedConnection = this._shouldTrustEmailVerifiedConnection;
        }
        if (this._signInEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.signInEndpoint = this._signInEndpoint;
        }
        if (this._signOutEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.signOutEndpoint = this._signOutEndpoint;
        }
        if (this._signSamlRequest !== undefined) {
            hasAnyValues = true;
            internalValueResult.signSamlRequest = this._signSamlRequest;
        }
        if (this._signatureAlgorithm !== undefined) {
            hasAnyValues = true;
            internalValueResult.signatureAlgorithm = this._signatureAlgorithm;
        }
        if (this._signatureMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.signatureMethod = this._signatureMethod;
        }
        if (this._signingCert !== undefined) {
            hasAnyValues = true;
            internalValueResult.signingCert = this._signingCert;
        }
        if (this._strategyVersion !== undefined) {
            hasAnyValues = true;
            internalValueResult.strategyVersion = this._strategyVersion;
        }
        if (this._subject !== undefined) {
            hasAnyValues = true;
            internalValueResult.subject = this._subject;
        }
        if (this._syntax !== undefined) {
            hasAnyValues = true;
            internalValueResult.syntax = this._syntax;
        }
        if (this._teamId !== undefined) {
            hasAnyValues = true;
            internalValueResult.teamId = this._teamId;
        }
        if (this._template !== undefined) {
            hasAnyValues = true;
            internalValueResult.template = this._template;
        }
        if (this._tenantDomain !== undefined) {
            hasAnyValues = true;
            internalValueResult.tenantDomain = this._tenantDomain;
        }
        if (this._tokenEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenEndpoint = this._tokenEndpoint;
        }
        if (this._tokenEndpointAuthMethod !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenEndpointAuthMethod = this._tokenEndpointAuthMethod;
        }
        if (this._tokenEndpointAuthSigningAlg !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenEndpointAuthSigningAlg = this._tokenEndpointAuthSigningAlg;
        }
        if (this._tokenEndpointJwtcaAudFormat !== undefined) {
            hasAnyValues = true;
            internalValueResult.tokenEndpointJwtcaAudFormat = this._tokenEndpointJwtcaAudFormat;
        }
        if (this._twilioSid !== undefined) {
            hasAnyValues = true;
            internalValueResult.twilioSid = this._twilioSid;
        }
        if (this._twilioToken !== undefined) {
            hasAnyValues = true;
            internalValueResult.twilioToken = this._twilioToken;
        }
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        if (this._upstreamParams !== undefined) {
            hasAnyValues = true;
            internalValueResult.upstreamParams = this._upstreamParams;
        }
        if (this._useCertAuth !== undefined) {
            hasAnyValues = true;
            internalValueResult.useCertAuth = this._useCertAuth;
        }
        if (this._useKerberos !== undefined) {
            hasAnyValues = true;
            internalValueResult.useKerberos = this._useKerberos;
        }
        if (this._useOauthSpecScope !== undefined) {
            hasAnyValues = true;
            internalValueResult.useOauthSpecScope = this._useOauthSpecScope;
        }
        if (this._useWsfed !== undefined) {
            hasAnyValues = true;
            internalValueResult.useWsfed = this._useWsfed;
        }
        if (this._userAuthorizationUrl !== undefined) {
            hasAnyValues = true;
            internalValueResult.userAuthorizationUrl = this._userAuthorizationUrl;
        }
        if (this._userIdAttribute !== undefined) {
            hasAnyValues = true;
            internalValueResult.userIdAttribute = this._userIdAttribute;
        }
        if (this._userinfoEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.userinfoEndpoint = this._userinfoEndpoint;
        }
        if (this._waadCommonEndpoint !== undefined) {
            hasAnyValues = true;
            internalValueResult.waadCommonEndpoint = this._waadCommonEndpoint;
        }
        if (this._waadProtocol !== undefined) {
            hasAnyValues = true;
            internalValueResult.waadProtocol = this._waadProtocol;
        }
        if (this._attributeMap?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.attributeMap = this._attributeMap?.internalValue;
        }
        if (this._attributes?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.attributes = this._attributes?.internalValue;
        }
        if (this._authenticationMethods?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.authenticationMethods = this._authenticationMethods?.internalValue;
        }
        if (this._connectionSettings?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.connectionSettings = this._connectionSettings?.internalValue;
        }
        if (this._customHeaders?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.customHeaders = this._customHeaders?.internalValue;
        }
        if (this._customPasswordHash?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.customPasswordHash = this._customPasswordHash?.internalValue;
        }
        if (this._decryptionKey?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.decryptionKey = this._decryptionKey?.internalValue;
        }
        if (this._federatedConnectionsAccessTokens?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.federatedConnectionsAccessTokens = this._federatedConnectionsAccessTokens?.internalValue;
        }
        if (this._gatewayAuthentication?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.gatewayAuthentication = this._gatewayAuthentication?.internalValue;
        }
        if (this._idpInitiated?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.idpInitiated = this._idpInitiated?.internalValue;
        }
        if (this._mfa?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.mfa = this._mfa?.internalValue;
        }
        if (this._passkeyOptions?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passkeyOptions = this._passkeyOptions?.internalValue;
        }
        if (this._passwordComplexityOptions?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordComplexityOptions = this._passwordComplexityOptions?.internalValue;
        }
        if (this._passwordDictionary?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordDictionary = this._passwordDictionary?.internalValue;
        }
        if (this._passwordHistory?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordHistory = this._passwordHistory?.internalValue;
        }
        if (this._passwordNoPersonalInfo?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordNoPersonalInfo = this._passwordNoPersonalInfo?.internalValue;
        }
        if (this._passwordOptions?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.passwordOptions = this._passwordOptions?.internalValue;
        }
        if (this._signingKey?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.signingKey = this._signingKey?.internalValue;
        }
        if (this._totp?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.totp = this._totp?.internalValue;
        }
        if (this._validation?.internalValue !== undefined) {
            hasAnyValues = true;
            internalValueResult.validation = this._validation?.internalValue;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._accessTokenUrl = undefined;
            this._adfsServer = undefined;
            this._allowedAudiences = undefined;
            this._apiEnableGroups = undefined;
            this._apiEnableUsers = undefined;
            this._appId = undefined;
            this._authParams = undefined;
            this._authorizationEndpoint = undefined;
            this._bruteForceProtection = undefined;
            this._clientId = undefined;
            this._clientSecret = undefined;
            this._communityBaseUrl = undefined;
            this._configuration = undefined;
            this._consumerKey = undefined;
            this._consumerSecret = undefined;
            this._customScripts = undefined;
            this._debug = undefined;
            this._destinationUrl = undefined;
            this._digestAlgorithm = undefined;
            this._disableCache = undefined;
            this._disableSelfServiceChangePassword = undefined;
            this._disableSignOut = undefined;
            this._disableSignup = undefined;
            this._discoveryUrl = undefined;
            this._domain = undefined;
            this._domainAliases = undefined;
            this._dpopSigningAlg = undefined;
            this._email = undefined;
            this._enableScriptContext = undefined;
            this._enabledDatabaseCustomization = undefined;
            this._entityId = undefined;
            this._fedMetadataXml = undefined;
            this._fieldsMap = undefined;
            this._forwardRequestInfo = undefined;
            this._from = undefined;
            this._gatewayUrl = undefined;
            this._globalTokenRevocationJwtIss = undefined;
            this._globalTokenRevocationJwtSub = undefined;
            this._iconUrl = undefined;
            this._idTokenSessionExpirySupported = undefined;
            this._idTokenSignedResponseAlgs = undefined;
            this._identityApi = undefined;
            this._importMode = undefined;
            this._ips = undefined;
            this._issuer = undefined;
            this._jwksUri = undefined;
            this._keyId = undefined;
            this._mapUserIdToId = undefined;
            this._maxGroupsToRetrieve = undefined;
            this._messagingServiceSid = undefined;
            this._metadataUrl = undefined;
            this._metadataXml = undefined;
            this._name = undefined;
            this._nonPersistentAttrs = undefined;
            this._oidcMetadata = undefined;
            this._passwordPolicy = undefined;
            this._pingFederateBaseUrl = undefined;
            this._pkceEnabled = undefined;
            this._precedence = undefined;
            this._protocolBinding = undefined;
            this._provider = undefined;
            this._realmFallback = undefined;
            this._recipientUrl = undefined;
            this._requestTemplate = undefined;
            this._requestTokenUrl = undefined;
            this._requiresUsername = undefined;
            this._scopes = undefined;
            this._scripts = undefined;
            this._sendBackChannelNonce = undefined;
            this._sessionKey = undefined;
            this._setUserRootAttributes = undefined;
            this._shouldTrustEmailVerifiedConnection = undefined;
            this._signInEndpoint = undefined;
            this._signOutEndpoint = undefined;
            this._signSamlRequest = undefined;
            this._signatureAlgorithm = undefined;
            this._signatureMethod = undefined;
            this._signingCert = undefined;
            this._strategyVersion = undefined;
            this._subject = undefined;
            this._syntax = undefined;
            this._teamId = undefined;
            this._template = undefined;
            this._tenantDomain = undefined;
            this._tokenEndpoint = undefined;
            this._tokenEndpointAuthMethod = undefined;
            this._tokenEndpointAuthSigningAlg = undefined;
            this._tokenEndpointJwtcaAudFormat = undefined;
            this._twilioSid = undefined;
            this._twilioToken = undefined;
            this._type = undefined;
            this._upstreamParams = undefined;
            this._useCertAuth = undefined;
            this._useKerberos = undefined;
            this._useOauthSpecScope = undefined;
            this._useWsfed = undefined;
            this._userAuthorizationUrl = undefined;
            this._userIdAttribute = undefined;
            this._userinfoEndpoint = undefined;
            this._waadCommonEndpoint = undefined;
            this._waadProtocol = undefined;
            this._attributeMap.internalValue = undefined;
            this._attributes.internalValue = undefined;
            this._authenticationMethods.internalValue = undefined;
            this._connectionSettings.internalValue = undefined;
            this._customHeaders.internalValue = undefined;
            this._customPasswordHash.internalValue = undefined;
            this._decryptionKey.internalValue = undefined;
            this._federatedConnectionsAccessTokens.internalValue = undefined;
            this._gatewayAuthentication.internalValue = undefined;
            this._idpInitiated.internalValue = undefined;
            this._mfa.internalValue = undefined;
            this._passkeyOptions.internalValue = undefined;
            this._passwordComplexityOptions.internalValue = undefined;
            this._passwordDictionary.internalValue = undefined;
            this._passwordHistory.internalValue = undefined;
            this._passwordNoPersonalInfo.internalValue = undefined;
            this._passwordOptions.internalValue = undefined;
            this._signingKey.internalValue = undefined;
            this._totp.internalValue = undefined;
            this._validation.internalValue = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._accessTokenUrl = value.accessTokenUrl;
            this._adfsServer = value.adfsServer;
            this._allowedAudiences = value.allowedAudiences;
            this._apiEnableGroups = value.apiEnableGroups;
            this._apiEnableUsers = value.apiEnableUsers;
            this._appId = value.appId;
            this._authParams = value.authParams;
            this._authorizationEndpoint = value.authorizationEndpoint;
            this._bruteForceProtection = value.bruteForceProtection;
            this._clientId = value.clientId;
            this._clientSecret = value.clientSecret;
            this._communityBaseUrl = value.communityBaseUrl;
            this._configuration = value.configuration;
            this._consumerKey = value.consumerKey;
            this._consumerSecret = value.consumerSecret;
            this._customScripts = value.customScripts;
            this._debug = value.debug;
            this._destinationUrl = value.destinationUrl;
            this._digestAlgorithm = value.digestAlgorithm;
            this._disableCache = value.disableCache;
            this._disableSelfServiceChangePassword = value.disableSelfServiceChangePassword;
            this._disableSignOut = value.disableSignOut;
            this._disableSignup = value.disableSignup;
            this._discoveryUrl = value.discoveryUrl;
            this._domain = value.domain;
            this._domainAliases = value.domainAliases;
            this._dpopSigningAlg = value.dpopSigningAlg;
            this._email = value.email;
            this._enableScriptContext = value.enableScriptContext;
            this._enabledDatabaseCustomization = value.enabledDatabaseCustomization;
            this._entityId = value.entityId;
            this._fedMetadataXml = value.fedMetadataXml;
            this._fieldsMap = value.fieldsMap;
            this._forwardRequestInfo = value.forwardRequestInfo;
            this._from = value.from;
            this._gatewayUrl = value.gatewayUrl;
            this._globalTokenRevocationJwtIss = value.globalTokenRevocationJwtIss;
            this._globalTokenRevocationJwtSub = value.globalTokenRevocationJwtSub;
            this._iconUrl = value.iconUrl;
            this._idTokenSessionExpirySupported = value.idTokenSessionExpirySupported;
            this._idTokenSignedResponseAlgs = value.idTokenSignedResponseAlgs;
            this._identityApi = value.identityApi;
            this._importMode = value.importMode;
            this._ips = value.ips;
            this._issuer = value.issuer;
            this._jwksUri = value.jwksUri;
            this._keyId = value.keyId;
            this._mapUserIdToId = value.mapUserIdToId;
            this._maxGroupsToRetrieve = value.maxGroupsToRetrieve;
            this._messagingServiceSid = value.messagingServiceSid;
            this._metadataUrl = value.metadataUrl;
            this._metadataXml = value.metadataXml;
            this._name = value.name;
            this._nonPersistentAttrs = value.nonPersistentAttrs;
            this._oidcMetadata = value.oidcMetadata;
            this._passwordPolicy = value.passwordPolicy;
            this._pingFederateBaseUrl = value.pingFederateBaseUrl;
            this._pkceEnabled = value.pkceEnabled;
            this._precedence = value.precedence;
            this._protocolBinding = value.protocolBinding;
            this._provider = value.provider;
            this._realmFallback = value.realmFallback;
            this._recipientUrl = value.recipientUrl;
            this._requestTemplate = value.requestTemplate;
            this._requestTokenUrl = value.requestTokenUrl;
            this._requiresUsername = value.requiresUsername;
            this._scopes = value.scopes;
            this._scripts = value.scripts;
            this._sendBackChannelNonce = value.sendBackChannelNonce;
            this._sessionKey = value.sessionKey;
            this._setUserRootAttributes = value.setUserRootAttributes;
            this._shouldTrustEmailVerifiedConnection = value.shouldTrustEmailVerifiedConnection;
            this._signInEndpoint = value.signInEndpoint;
            this._signOutEndpoint = value.signOutEndpoint;
            this._signSamlRequest = value.signSamlRequest;
            this._signatureAlgorithm = value.signatureAlgorithm;
            this._signatureMethod = value.signatureMethod;
            this._signingCert = value.signingCert;
            this._strategyVersion = value.strategyVersion;
            this._subject = value.subject;
            this._syntax = value.syntax;
            this._teamId = value.teamId;
            this._template = value.template;
            this._tenantDomain = value.tenantDomain;
            this._tokenEndpoint = value.tokenEndpoint;
            this._tokenEndpointAuthMethod = value.tokenEndpointAuthMethod;
            this._tokenEndpointAuthSigningAlg = value.tokenEndpointAuthSigningAlg;
            this._tokenEndpointJwtcaAudFormat = value.tokenEndpointJwtcaAudFormat;
            this._twilioSid = value.twilioSid;
            this._twilioToken = value.twilioToken;
            this._type = value.type;
            this._upstreamParams = value.upstreamParams;
            this._useCertAuth = value.useCertAuth;
            this._useKerberos = value.useKerberos;
            this._useOauthSpecScope = value.useOauthSpecScope;
            this._useWsfed = value.useWsfed;
            this._userAuthorizationUrl = value.userAuthorizationUrl;
            this._userIdAttribute = value.userIdAttribute;
            this._userinfoEndpoint = value.userinfoEndpoint;
            this._waadCommonEndpoint = value.waadCommonEndpoint;
            this._waadProtocol = value.waadProtocol;
            this._attributeMap.internalValue = value.attributeMap;
            this._attributes.internalValue = value.attributes;
            this._authenticationMethods.internalValue = value.authenticationMethods;
            this._connectionSettings.internalValue = value.connectionSettings;
            this._customHeaders.internalValue = value.customHeaders;
            this._customPasswordHash.internalValue = value.customPasswordHash;
            this._decryptionKey.internalValue = value.decryptionKey;
            this._federatedConnectionsAccessTokens.internalValue = value.federatedConnectionsAccessTokens;
            this._gatewayAuthentication.internalValue = value.gatewayAuthentication;
            this._idpInitiated.internalValue = value.idpInitiated;
            this._mfa.internalValue = value.mfa;
            this._passkeyOptions.internalValue = value.passkeyOptions;
            this._passwordComplexityOptions.internalValue = value.passwordComplexityOptions;
            this._passwordDictionary.internalValue = value.passwordDictionary;
            this._passwordHistory.internalValue = value.passwordHistory;
            this._passwordNoPersonalInfo.internalValue = value.passwordNoPersonalInfo;
            this._passwordOptions.internalValue = value.passwordOptions;
            this._signingKey.internalValue = value.signingKey;
            this._totp.internalValue = value.totp;
            this._validation.internalValue = value.validation;
        }
    }
    // access_token_url - computed: false, optional: true, required: false
    _accessTokenUrl;
    get accessTokenUrl() {
        return this.getStringAttribute('access_token_url');
    }
    set accessTokenUrl(value) {
        this._accessTokenUrl = value;
    }
    resetAccessTokenUrl() {
        this._accessTokenUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get accessTokenUrlInput() {
        return this._accessTokenUrl;
    }
    // adfs_server - computed: false, optional: true, required: false
    _adfsServer;
    get adfsServer() {
        return this.getStringAttribute('adfs_server');
    }
    set adfsServer(value) {
        this._adfsServer = value;
    }
    resetAdfsServer() {
        this._adfsServer = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get adfsServerInput() {
        return this._adfsServer;
    }
    // allowed_audiences - computed: true, optional: true, required: false
    _allowedAudiences;
    get allowedAudiences() {
        return cdktf.Fn.tolist(this.getListAttribute('allowed_audiences'));
    }
    set allowedAudiences(value) {
        this._allowedAudiences = value;
    }
    resetAllowedAudiences() {
        this._allowedAudiences = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowedAudiencesInput() {
        return this._allowedAudiences;
    }
    // api_enable_groups - computed: false, optional: true, required: false
    _apiEnableGroups;
    get apiEnableGroups() {
        return this.getBooleanAttribute('api_enable_groups');
    }
    set apiEnableGroups(value) {
        this._apiEnableGroups = value;
    }
    resetApiEnableGroups() {
        this._apiEnableGroups = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get apiEnableGroupsInput() {
        return this._apiEnableGroups;
    }
    // api_enable_users - computed: false, optional: true, required: false
    _apiEnableUsers;
    get apiEnableUsers() {
        return this.getBooleanAttribute('api_enable_users');
    }
    set apiEnableUsers(value) {
        this._apiEnableUsers = value;
    }
    resetApiEnableUsers() {
        this._apiEnableUsers = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get apiEnableUsersInput() {
        return this._apiEnableUsers;
    }
    // app_id - computed: false, optional: true, required: false
    _appId;
    get appId() {
        return this.getStringAttribute('app_id');
    }
    set appId(value) {
        this._appId = value;
    }
    resetAppId() {
        this._appId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get appIdInput() {
        return this._appId;
    }
    // auth_params - computed: false, optional: true, required: false
    _authParams;
    get authParams() {
        return this.getStringMapAttribute('auth_params');
    }
    set authParams(value) {
        this._authParams = value;
    }
    resetAuthParams() {
        this._authParams = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get authParamsInput() {
        return this._authParams;
    }
    // authorization_endpoint - computed: true, optional: true, required: false
    _authorizationEndpoint;
    get authorizationEndpoint() {
        return this.getStringAttribute('authorization_endpoint');
    }
    set authorizationEndpoint(value) {
        this._authorizationEndpoint = value;
    }
    resetAuthorizationEndpoint() {
        this._authorizationEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get authorizationEndpointInput() {
        return this._authorizationEndpoint;
    }
    // brute_force_protection - computed: true, optional: true, required: false
    _bruteForceProtection;
    get bruteForceProtection() {
        return this.getBooleanAttribute('brute_force_protection');
    }
    set bruteForceProtection(value) {
        this._bruteForceProtection = value;
    }
    resetBruteForceProtection() {
        this._bruteForceProtection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get bruteForceProtectionInput() {
        return this._bruteForceProtection;
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
    // client_secret - computed: false, optional: true, required: false
    _clientSecret;
    get clientSecret() {
        return this.getStringAttribute('client_secret');
    }
    set clientSecret(value) {
        this._clientSecret = value;
    }
    resetClientSecret() {
        this._clientSecret = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get clientSecretInput() {
        return this._clientSecret;
    }
    // community_base_url - computed: false, optional: true, required: false
    _communityBaseUrl;
    get communityBaseUrl() {
        return this.getStringAttribute('community_base_url');
    }
    set communityBaseUrl(value) {
        this._communityBaseUrl = value;
    }
    resetCommunityBaseUrl() {
        this._communityBaseUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get communityBaseUrlInput() {
        return this._communityBaseUrl;
    }
    // configuration - computed: false, optional: true, required: false
    _configuration;
    get configuration() {
        return this.getStringMapAttribute('configuration');
    }
    set configuration(value) {
        this._configuration = value;
    }
    resetConfiguration() {
        this._configuration = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get configurationInput() {
        return this._configuration;
    }
    // consumer_key - computed: false, optional: true, required: false
    _consumerKey;
    get consumerKey() {
        return this.getStringAttribute('consumer_key');
    }
    set consumerKey(value) {
        this._consumerKey = value;
    }
    resetConsumerKey() {
        this._consumerKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get consumerKeyInput() {
        return this._consumerKey;
    }
    // consumer_secret - computed: false, optional: true, required: false
    _consumerSecret;
    get consumerSecret() {
        return this.getStringAttribute('consumer_secret');
    }
    set consumerSecret(value) {
        this._consumerSecret = value;
    }
    resetConsumerSecret() {
        this._consumerSecret = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get consumerSecretInput() {
        return this._consumerSecret;
    }
    // custom_scripts - computed: false, optional: true, required: false
    _customScripts;
    get customScripts() {
        return this.getStringMapAttribute('custom_scripts');
    }
    set customScripts(value) {
        this._customScripts = value;
    }
    resetCustomScripts() {
        this._customScripts = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customScriptsInput() {
        return this._customScripts;
    }
    // debug - computed: false, optional: true, required: false
    _debug;
    get debug() {
        return this.getBooleanAttribute('debug');
    }
    set debug(value) {
        this._debug = value;
    }
    resetDebug() {
        this._debug = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get debugInput() {
        return this._debug;
    }
    // destination_url - computed: false, optional: true, required: false
    _destinationUrl;
    get destinationUrl() {
        return this.getStringAttribute('destination_url');
    }
    set destinationUrl(value) {
        this._destinationUrl = value;
    }
    resetDestinationUrl() {
        this._destinationUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get destinationUrlInput() {
        return this._destinationUrl;
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
    // disable_cache - computed: false, optional: true, required: false
    _disableCache;
    get disableCache() {
        return this.getBooleanAttribute('disable_cache');
    }
    set disableCache(value) {
        this._disableCache = value;
    }
    resetDisableCache() {
        this._disableCache = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get disableCacheInput() {
        return this._disableCache;
    }
    // disable_self_service_change_password - computed: false, optional: true, required: false
    _disableSelfServiceChangePassword;
    get disableSelfServiceChangePassword() {
        return this.getBooleanAttribute('disable_self_service_change_password');
    }
    set disableSelfServiceChangePassword(value) {
        this._disableSelfServiceChangePassword = value;
    }
    resetDisableSelfServiceChangePassword() {
        this._disableSelfServiceChangePassword = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get disableSelfServiceChangePasswordInput() {
        return this._disableSelfServiceChangePassword;
    }
    // disable_sign_out - computed: false, optional: true, required: false
    _disableSignOut;
    get disableSignOut() {
        return this.getBooleanAttribute('disable_sign_out');
    }
    set disableSignOut(value) {
        this._disableSignOut = value;
    }
    resetDisableSignOut() {
        this._disableSignOut = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get disableSignOutInput() {
        return this._disableSignOut;
    }
    // disable_signup - computed: false, optional: true, required: false
    _disableSignup;
    get disableSignup() {
        return this.getBooleanAttribute('disable_signup');
    }
    set disableSignup(value) {
        this._disableSignup = value;
    }
    resetDisableSignup() {
        this._disableSignup = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get disableSignupInput() {
        return this._disableSignup;
    }
    // discovery_url - computed: false, optional: true, required: false
    _discoveryUrl;
    get discoveryUrl() {
        return this.getStringAttribute('discovery_url');
    }
    set discoveryUrl(value) {
        this._discoveryUrl = value;
    }
    resetDiscoveryUrl() {
        this._discoveryUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get discoveryUrlInput() {
        return this._discoveryUrl;
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
    // domain_aliases - computed: true, optional: true, required: false
    _domainAliases;
    get domainAliases() {
        return cdktf.Fn.tolist(this.getListAttribute('domain_aliases'));
    }
    set domainAliases(value) {
        this._domainAliases = value;
    }
    resetDomainAliases() {
        this._domainAliases = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get domainAliasesInput() {
        return this._domainAliases;
    }
    // dpop_signing_alg - computed: false, optional: true, required: false
    _dpopSigningAlg;
    get dpopSigningAlg() {
        return this.getStringAttribute('dpop_signing_alg');
    }
    set dpopSigningAlg(value) {
        this._dpopSigningAlg = value;
    }
    resetDpopSigningAlg() {
        this._dpopSigningAlg = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get dpopSigningAlgInput() {
        return this._dpopSigningAlg;
    }
    // email - computed: true, optional: true, required: false
    _email;
    get email() {
        return this.getBooleanAttribute('email');
    }
    set email(value) {
        this._email = value;
    }
    resetEmail() {
        this._email = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get emailInput() {
        return this._email;
    }
    // enable_script_context - computed: false, optional: true, required: false
    _enableScriptContext;
    get enableScriptContext() {
        return this.getBooleanAttribute('enable_script_context');
    }
    set enableScriptContext(value) {
        this._enableScriptContext = value;
    }
    resetEnableScriptContext() {
        this._enableScriptContext = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enableScriptContextInput() {
        return this._enableScriptContext;
    }
    // enabled_database_customization - computed: false, optional: true, required: false
    _enabledDatabaseCustomization;
    get enabledDatabaseCustomization() {
        return this.getBooleanAttribute('enabled_database_customization');
    }
    set enabledDatabaseCustomization(value) {
        this._enabledDatabaseCustomization = value;
    }
    resetEnabledDatabaseCustomization() {
        this._enabledDatabaseCustomization = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enabledDatabaseCustomizationInput() {
        return this._enabledDatabaseCustomization;
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
    // fed_metadata_xml - computed: false, optional: true, required: false
    _fedMetadataXml;
    get fedMetadataXml() {
        return this.getStringAttribute('fed_metadata_xml');
    }
    set fedMetadataXml(value) {
        this._fedMetadataXml = value;
    }
    resetFedMetadataXml() {
        this._fedMetadataXml = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fedMetadataXmlInput() {
        return this._fedMetadataXml;
    }
    // fields_map - computed: false, optional: true, required: false
    _fieldsMap;
    get fieldsMap() {
        return this.getStringAttribute('fields_map');
    }
    set fieldsMap(value) {
        this._fieldsMap = value;
    }
    resetFieldsMap() {
        this._fieldsMap = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fieldsMapInput() {
        return this._fieldsMap;
    }
    // forward_request_info - computed: false, optional: true, required: false
    _forwardRequestInfo;
    get forwardRequestInfo() {
        return this.getBooleanAttribute('forward_request_info');
    }
    set forwardRequestInfo(value) {
        this._forwardRequestInfo = value;
    }
    resetForwardRequestInfo() {
        this._forwardRequestInfo = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get forwardRequestInfoInput() {
        return this._forwardRequestInfo;
    }
    // from - computed: false, optional: true, required: false
    _from;
    get from() {
        return this.getStringAttribute('from');
    }
    set from(value) {
        this._from = value;
    }
    resetFrom() {
        this._from = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fromInput() {
        return this._from;
    }
    // gateway_url - computed: false, optional: true, required: false
    _gatewayUrl;
    get gatewayUrl() {
        return this.getStringAttribute('gateway_url');
    }
    set gatewayUrl(value) {
        this._gatewayUrl = value;
    }
    resetGatewayUrl() {
        this._gatewayUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get gatewayUrlInput() {
        return this._gatewayUrl;
    }
    // global_token_revocation_jwt_iss - computed: false, optional: true, required: false
    _globalTokenRevocationJwtIss;
    get globalTokenRevocationJwtIss() {
        return this.getStringAttribute('global_token_revocation_jwt_iss');
    }
    set globalTokenRevocationJwtIss(value) {
        this._globalTokenRevocationJwtIss = value;
    }
    resetGlobalTokenRevocationJwtIss() {
        this._globalTokenRevocationJwtIss = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get globalTokenRevocationJwtIssInput() {
        return this._globalTokenRevocationJwtIss;
    }
    // global_token_revocation_jwt_sub - computed: false, optional: true, required: false
    _globalTokenRevocationJwtSub;
    get globalTokenRevocationJwtSub() {
        return this.getStringAttribute('global_token_revocation_jwt_sub');
    }
    set globalTokenRevocationJwtSub(value) {
        this._globalTokenRevocationJwtSub = value;
    }
    resetGlobalTokenRevocationJwtSub() {
        this._globalTokenRevocationJwtSub = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get globalTokenRevocationJwtSubInput() {
        return this._globalTokenRevocationJwtSub;
    }
    // icon_url - computed: false, optional: true, required: false
    _iconUrl;
    get iconUrl() {
        return this.getStringAttribute('icon_url');
    }
    set iconUrl(value) {
        this._iconUrl = value;
    }
    resetIconUrl() {
        this._iconUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get iconUrlInput() {
        return this._iconUrl;
    }
    // id_token_session_expiry_supported - computed: false, optional: true, required: false
    _idTokenSessionExpirySupported;
    get idTokenSessionExpirySupported() {
        return this.getBooleanAttribute('id_token_session_expiry_supported');
    }
    set idTokenSessionExpirySupported(value) {
        this._idTokenSessionExpirySupported = value;
    }
    resetIdTokenSessionExpirySupported() {
        this._idTokenSessionExpirySupported = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idTokenSessionExpirySupportedInput() {
        return this._idTokenSessionExpirySupported;
    }
    // id_token_signed_response_algs - computed: false, optional: true, required: false
    _idTokenSignedResponseAlgs;
    get idTokenSignedResponseAlgs() {
        return this.getListAttribute('id_token_signed_response_algs');
    }
    set idTokenSignedResponseAlgs(value) {
        this._idTokenSignedResponseAlgs = value;
    }
    resetIdTokenSignedResponseAlgs() {
        this._idTokenSignedResponseAlgs = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idTokenSignedResponseAlgsInput() {
        return this._idTokenSignedResponseAlgs;
    }
    // identity_api - computed: false, optional: true, required: false
    _identityApi;
    get identityApi() {
        return this.getStringAttribute('identity_api');
    }
    set identityApi(value) {
        this._identityApi = value;
    }
    resetIdentityApi() {
        this._identityApi = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get identityApiInput() {
        return this._identityApi;
    }
    // import_mode - computed: false, optional: true, required: false
    _importMode;
    get importMode() {
        return this.getBooleanAttribute('import_mode');
    }
    set importMode(value) {
        this._importMode = value;
    }
    resetImportMode() {
        this._importMode = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get importModeInput() {
        return this._importMode;
    }
    // ips - computed: true, optional: true, required: false
    _ips;
    get ips() {
        return cdktf.Fn.tolist(this.getListAttribute('ips'));
    }
    set ips(value) {
        this._ips = value;
    }
    resetIps() {
        this._ips = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get ipsInput() {
        return this._ips;
    }
    // issuer - computed: true, optional: true, required: false
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
    // jwks_uri - computed: true, optional: true, required: false
    _jwksUri;
    get jwksUri() {
        return this.getStringAttribute('jwks_uri');
    }
    set jwksUri(value) {
        this._jwksUri = value;
    }
    resetJwksUri() {
        this._jwksUri = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get jwksUriInput() {
        return this._jwksUri;
    }
    // key_id - computed: false, optional: true, required: false
    _keyId;
    get keyId() {
        return this.getStringAttribute('key_id');
    }
    set keyId(value) {
        this._keyId = value;
    }
    resetKeyId() {
        this._keyId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get keyIdInput() {
        return this._keyId;
    }
    // map_user_id_to_id - computed: true, optional: true, required: false
    _mapUserIdToId;
    get mapUserIdToId() {
        return this.getBooleanAttribute('map_user_id_to_id');
    }
    set mapUserIdToId(value) {
        this._mapUserIdToId = value;
    }
    resetMapUserIdToId() {
        this._mapUserIdToId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mapUserIdToIdInput() {
        return this._mapUserIdToId;
    }
    // max_groups_to_retrieve - computed: false, optional: true, required: false
    _maxGroupsToRetrieve;
    get maxGroupsToRetrieve() {
        return this.getStringAttribute('max_groups_to_retrieve');
    }
    set maxGroupsToRetrieve(value) {
        this._maxGroupsToRetrieve = value;
    }
    resetMaxGroupsToRetrieve() {
        this._maxGroupsToRetrieve = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get maxGroupsToRetrieveInput() {
        return this._maxGroupsToRetrieve;
    }
    // messaging_service_sid - computed: false, optional: true, required: false
    _messagingServiceSid;
    get messagingServiceSid() {
        return this.getStringAttribute('messaging_service_sid');
    }
    set messagingServiceSid(value) {
        this._messagingServiceSid = value;
    }
    resetMessagingServiceSid() {
        this._messagingServiceSid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get messagingServiceSidInput() {
        return this._messagingServiceSid;
    }
    // metadata_url - computed: false, optional: true, required: false
    _metadataUrl;
    get metadataUrl() {
        return this.getStringAttribute('metadata_url');
    }
    set metadataUrl(value) {
        this._metadataUrl = value;
    }
    resetMetadataUrl() {
        this._metadataUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get metadataUrlInput() {
        return this._metadataUrl;
    }
    // metadata_xml - computed: false, optional: true, required: false
    _metadataXml;
    get metadataXml() {
        return this.getStringAttribute('metadata_xml');
    }
    set metadataXml(value) {
        this._metadataXml = value;
    }
    resetMetadataXml() {
        this._metadataXml = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get metadataXmlInput() {
        return this._metadataXml;
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
    // non_persistent_attrs - computed: true, optional: true, required: false
    _nonPersistentAttrs;
    get nonPersistentAttrs() {
        return cdktf.Fn.tolist(this.getListAttribute('non_persistent_attrs'));
    }
    set nonPersistentAttrs(value) {
        this._nonPersistentAttrs = value;
    }
    resetNonPersistentAttrs() {
        this._nonPersistentAttrs = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get nonPersistentAttrsInput() {
        return this._nonPersistentAttrs;
    }
    // oidc_metadata - computed: true, optional: true, required: false
    _oidcMetadata;
    get oidcMetadata() {
        return this.getStringAttribute('oidc_metadata');
    }
    set oidcMetadata(value) {
        this._oidcMetadata = value;
    }
    resetOidcMetadata() {
        this._oidcMetadata = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get oidcMetadataInput() {
        return this._oidcMetadata;
    }
    // password_policy - computed: true, optional: true, required: false
    _passwordPolicy;
    get passwordPolicy() {
        return this.getStringAttribute('password_policy');
    }
    set passwordPolicy(value) {
        this._passwordPolicy = value;
    }
    resetPasswordPolicy() {
        this._passwordPolicy = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordPolicyInput() {
        return this._passwordPolicy;
    }
    // ping_federate_base_url - computed: false, optional: true, required: false
    _pingFederateBaseUrl;
    get pingFederateBaseUrl() {
        return this.getStringAttribute('ping_federate_base_url');
    }
    set pingFederateBaseUrl(value) {
        this._pingFederateBaseUrl = value;
    }
    resetPingFederateBaseUrl() {
        this._pingFederateBaseUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get pingFederateBaseUrlInput() {
        return this._pingFederateBaseUrl;
    }
    // pkce_enabled - computed: false, optional: true, required: false
    _pkceEnabled;
    get pkceEnabled() {
        return this.getBooleanAttribute('pkce_enabled');
    }
    set pkceEnabled(value) {
        this._pkceEnabled = value;
    }
    resetPkceEnabled() {
        this._pkceEnabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get pkceEnabledInput() {
        return this._pkceEnabled;
    }
    // precedence - computed: false, optional: true, required: false
    _precedence;
    get precedence() {
        return this.getListAttribute('precedence');
    }
    set precedence(value) {
        this._precedence = value;
    }
    resetPrecedence() {
        this._precedence = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get precedenceInput() {
        return this._precedence;
    }
    // protocol_binding - computed: false, optional: true, required: false
    _protocolBinding;
    get protocolBinding() {
        return this.getStringAttribute('protocol_binding');
    }
    set protocolBinding(value) {
        this._protocolBinding = value;
    }
    resetProtocolBinding() {
        this._protocolBinding = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get protocolBindingInput() {
        return this._protocolBinding;
    }
    // provider - computed: false, optional: true, required: false
    _provider;
    get provider() {
        return this.getStringAttribute('provider');
    }
    set provider(value) {
        this._provider = value;
    }
    resetProvider() {
        this._provider = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get providerInput() {
        return this._provider;
    }
    // realm_fallback - computed: false, optional: true, required: false
    _realmFallback;
    get realmFallback() {
        return this.getBooleanAttribute('realm_fallback');
    }
    set realmFallback(value) {
        this._realmFallback = value;
    }
    resetRealmFallback() {
        this._realmFallback = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get realmFallbackInput() {
        return this._realmFallback;
    }
    // recipient_url - computed: false, optional: true, required: false
    _recipientUrl;
    get recipientUrl() {
        return this.getStringAttribute('recipient_url');
    }
    set recipientUrl(value) {
        this._recipientUrl = value;
    }
    resetRecipientUrl() {
        this._recipientUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get recipientUrlInput() {
        return this._recipientUrl;
    }
    // request_template - computed: false, optional: true, required: false
    _requestTemplate;
    get requestTemplate() {
        return this.getStringAttribute('request_template');
    }
    set requestTemplate(value) {
        this._requestTemplate = value;
    }
    resetRequestTemplate() {
        this._requestTemplate = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get requestTemplateInput() {
        return this._requestTemplate;
    }
    // request_token_url - computed: false, optional: true, required: false
    _requestTokenUrl;
    get requestTokenUrl() {
        return this.getStringAttribute('request_token_url');
    }
    set requestTokenUrl(value) {
        this._requestTokenUrl = value;
    }
    resetRequestTokenUrl() {
        this._requestTokenUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get requestTokenUrlInput() {
        return this._requestTokenUrl;
    }
    // requires_username - computed: false, optional: true, required: false
    _requiresUsername;
    get requiresUsername() {
        return this.getBooleanAttribute('requires_username');
    }
    set requiresUsername(value) {
        this._requiresUsername = value;
    }
    resetRequiresUsername() {
        this._requiresUsername = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get requiresUsernameInput() {
        return this._requiresUsername;
    }
    // scopes - computed: true, optional: true, required: false
    _scopes;
    get scopes() {
        return cdktf.Fn.tolist(this.getListAttribute('scopes'));
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
    // scripts - computed: false, optional: true, required: false
    _scripts;
    get scripts() {
        return this.getStringMapAttribute('scripts');
    }
    set scripts(value) {
        this._scripts = value;
    }
    resetScripts() {
        this._scripts = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get scriptsInput() {
        return this._scripts;
    }
    // send_back_channel_nonce - computed: false, optional: true, required: false
    _sendBackChannelNonce;
    get sendBackChannelNonce() {
        return this.getBooleanAttribute('send_back_channel_nonce');
    }
    set sendBackChannelNonce(value) {
        this._sendBackChannelNonce = value;
    }
    resetSendBackChannelNonce() {
        this._sendBackChannelNonce = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sendBackChannelNonceInput() {
        return this._sendBackChannelNonce;
    }
    // session_key - computed: false, optional: true, required: false
    _sessionKey;
    get sessionKey() {
        return this.getStringAttribute('session_key');
    }
    set sessionKey(value) {
        this._sessionKey = value;
    }
    resetSessionKey() {
        this._sessionKey = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sessionKeyInput() {
        return this._sessionKey;
    }
    // set_user_root_attributes - computed: true, optional: true, required: false
    _setUserRootAttributes;
    get setUserRootAttributes() {
        return this.getStringAttribute('set_user_root_attributes');
    }
    set setUserRootAttributes(value) {
        this._setUserRootAttributes = value;
    }
    resetSetUserRootAttributes() {
        this._setUserRootAttributes = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get setUserRootAttributesInput() {
        return this._setUserRootAttributes;
    }
    // should_trust_email_verified_connection - computed: false, optional: true, required: false
    _shouldTrustEmailVerifiedConnection;
    get shouldTrustEmailVerifiedConnection() {
        return this.getStringAttribute('should_trust_email_verified_connection');
    }
    set shouldTrustEmailVerifiedConnection(value) {
        this._shouldTrustEmailVerifiedConnection = value;
    }
    resetShouldTrustEmailVerifiedConnection() {
        this._shouldTrustEmailVerifiedConnection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get shouldTrustEmailVerifiedConnectionInput() {
        return this._shouldTrustEmailVerifiedConnection;
    }
    // sign_in_endpoint - computed: true, optional: true, required: false
    _signInEndpoint;
    get signInEndpoint() {
        return this.getStringAttribute('sign_in_endpoint');
    }
    set signInEndpoint(value) {
        this._signInEndpoint = value;
    }
    resetSignInEndpoint() {
        this._signInEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signInEndpointInput() {
        return this._signInEndpoint;
    }
    // sign_out_endpoint - computed: true, optional: true, required: false
    _signOutEndpoint;
    get signOutEndpoint() {
        return this.getStringAttribute('sign_out_endpoint');
    }
    set signOutEndpoint(value) {
        this._signOutEndpoint = value;
    }
    resetSignOutEndpoint() {
        this._signOutEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signOutEndpointInput() {
        return this._signOutEndpoint;
    }
    // sign_saml_request - computed: false, optional: true, required: false
    _signSamlRequest;
    get signSamlRequest() {
        return this.getBooleanAttribute('sign_saml_request');
    }
    set signSamlRequest(value) {
        this._signSamlRequest = value;
    }
    resetSignSamlRequest() {
        this._signSamlRequest = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signSamlRequestInput() {
        return this._signSamlRequest;
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
    // signature_method - computed: false, optional: true, required: false
    _signatureMethod;
    get signatureMethod() {
        return this.getStringAttribute('signature_method');
    }
    set signatureMethod(value) {
        this._signatureMethod = value;
    }
    resetSignatureMethod() {
        this._signatureMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signatureMethodInput() {
        return this._signatureMethod;
    }
    // signing_cert - computed: true, optional: true, required: false
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
    // strategy_version - computed: true, optional: true, required: false
    _strategyVersion;
    get strategyVersion() {
        return this.getNumberAttribute('strategy_version');
    }
    set strategyVersion(value) {
        this._strategyVersion = value;
    }
    resetStrategyVersion() {
        this._strategyVersion = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get strategyVersionInput() {
        return this._strategyVersion;
    }
    // subject - computed: false, optional: true, required: false
    _subject;
    get subject() {
        return this.getStringAttribute('subject');
    }
    set subject(value) {
        this._subject = value;
    }
    resetSubject() {
        this._subject = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get subjectInput() {
        return this._subject;
    }
    // syntax - computed: false, optional: true, required: false
    _syntax;
    get syntax() {
        return this.getStringAttribute('syntax');
    }
    set syntax(value) {
        this._syntax = value;
    }
    resetSyntax() {
        this._syntax = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get syntaxInput() {
        return this._syntax;
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
    // template - computed: false, optional: true, required: false
    _template;
    get template() {
        return this.getStringAttribute('template');
    }
    set template(value) {
        this._template = value;
    }
    resetTemplate() {
        this._template = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get templateInput() {
        return this._template;
    }
    // tenant_domain - computed: false, optional: true, required: false
    _tenantDomain;
    get tenantDomain() {
        return this.getStringAttribute('tenant_domain');
    }
    set tenantDomain(value) {
        this._tenantDomain = value;
    }
    resetTenantDomain() {
        this._tenantDomain = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tenantDomainInput() {
        return this._tenantDomain;
    }
    // token_endpoint - computed: true, optional: true, required: false
    _tokenEndpoint;
    get tokenEndpoint() {
        return this.getStringAttribute('token_endpoint');
    }
    set tokenEndpoint(value) {
        this._tokenEndpoint = value;
    }
    resetTokenEndpoint() {
        this._tokenEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenEndpointInput() {
        return this._tokenEndpoint;
    }
    // token_endpoint_auth_method - computed: false, optional: true, required: false
    _tokenEndpointAuthMethod;
    get tokenEndpointAuthMethod() {
        return this.getStringAttribute('token_endpoint_auth_method');
    }
    set tokenEndpointAuthMethod(value) {
        this._tokenEndpointAuthMethod = value;
    }
    resetTokenEndpointAuthMethod() {
        this._tokenEndpointAuthMethod = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenEndpointAuthMethodInput() {
        return this._tokenEndpointAuthMethod;
    }
    // token_endpoint_auth_signing_alg - computed: false, optional: true, required: false
    _tokenEndpointAuthSigningAlg;
    get tokenEndpointAuthSigningAlg() {
        return this.getStringAttribute('token_endpoint_auth_signing_alg');
    }
    set tokenEndpointAuthSigningAlg(value) {
        this._tokenEndpointAuthSigningAlg = value;
    }
    resetTokenEndpointAuthSigningAlg() {
        this._tokenEndpointAuthSigningAlg = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenEndpointAuthSigningAlgInput() {
        return this._tokenEndpointAuthSigningAlg;
    }
    // token_endpoint_jwtca_aud_format - computed: false, optional: true, required: false
    _tokenEndpointJwtcaAudFormat;
    get tokenEndpointJwtcaAudFormat() {
        return this.getStringAttribute('token_endpoint_jwtca_aud_format');
    }
    set tokenEndpointJwtcaAudFormat(value) {
        this._tokenEndpointJwtcaAudFormat = value;
    }
    resetTokenEndpointJwtcaAudFormat() {
        this._tokenEndpointJwtcaAudFormat = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenEndpointJwtcaAudFormatInput() {
        return this._tokenEndpointJwtcaAudFormat;
    }
    // twilio_sid - computed: false, optional: true, required: false
    _twilioSid;
    get twilioSid() {
        return this.getStringAttribute('twilio_sid');
    }
    set twilioSid(value) {
        this._twilioSid = value;
    }
    resetTwilioSid() {
        this._twilioSid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get twilioSidInput() {
        return this._twilioSid;
    }
    // twilio_token - computed: false, optional: true, required: false
    _twilioToken;
    get twilioToken() {
        return this.getStringAttribute('twilio_token');
    }
    set twilioToken(value) {
        this._twilioToken = value;
    }
    resetTwilioToken() {
        this._twilioToken = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get twilioTokenInput() {
        return this._twilioToken;
    }
    // type - computed: true, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
    // upstream_params - computed: false, optional: true, required: false
    _upstreamParams;
    get upstreamParams() {
        return this.getStringAttribute('upstream_params');
    }
    set upstreamParams(value) {
        this._upstreamParams = value;
    }
    resetUpstreamParams() {
        this._upstreamParams = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get upstreamParamsInput() {
        return this._upstreamParams;
    }
    // use_cert_auth - computed: false, optional: true, required: false
    _useCertAuth;
    get useCertAuth() {
        return this.getBooleanAttribute('use_cert_auth');
    }
    set useCertAuth(value) {
        this._useCertAuth = value;
    }
    resetUseCertAuth() {
        this._useCertAuth = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get useCertAuthInput() {
        return this._useCertAuth;
    }
    // use_kerberos - computed: false, optional: true, required: false
    _useKerberos;
    get useKerberos() {
        return this.getBooleanAttribute('use_kerberos');
    }
    set useKerberos(value) {
        this._useKerberos = value;
    }
    resetUseKerberos() {
        this._useKerberos = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get useKerberosInput() {
        return this._useKerberos;
    }
    // use_oauth_spec_scope - computed: false, optional: true, required: false
    _useOauthSpecScope;
    get useOauthSpecScope() {
        return this.getBooleanAttribute('use_oauth_spec_scope');
    }
    set useOauthSpecScope(value) {
        this._useOauthSpecScope = value;
    }
    resetUseOauthSpecScope() {
        this._useOauthSpecScope = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get useOauthSpecScopeInput() {
        return this._useOauthSpecScope;
    }
    // use_wsfed - computed: false, optional: true, required: false
    _useWsfed;
    get useWsfed() {
        return this.getBooleanAttribute('use_wsfed');
    }
    set useWsfed(value) {
        this._useWsfed = value;
    }
    resetUseWsfed() {
        this._useWsfed = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get useWsfedInput() {
        return this._useWsfed;
    }
    // user_authorization_url - computed: false, optional: true, required: false
    _userAuthorizationUrl;
    get userAuthorizationUrl() {
        return this.getStringAttribute('user_authorization_url');
    }
    set userAuthorizationUrl(value) {
        this._userAuthorizationUrl = value;
    }
    resetUserAuthorizationUrl() {
        this._userAuthorizationUrl = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userAuthorizationUrlInput() {
        return this._userAuthorizationUrl;
    }
    // user_id_attribute - computed: false, optional: true, required: false
    _userIdAttribute;
    get userIdAttribute() {
        return this.getStringAttribute('user_id_attribute');
    }
    set userIdAttribute(value) {
        this._userIdAttribute = value;
    }
    resetUserIdAttribute() {
        this._userIdAttribute = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userIdAttributeInput() {
        return this._userIdAttribute;
    }
    // userinfo_endpoint - computed: true, optional: true, required: false
    _userinfoEndpoint;
    get userinfoEndpoint() {
        return this.getStringAttribute('userinfo_endpoint');
    }
    set userinfoEndpoint(value) {
        this._userinfoEndpoint = value;
    }
    resetUserinfoEndpoint() {
        this._userinfoEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userinfoEndpointInput() {
        return this._userinfoEndpoint;
    }
    // waad_common_endpoint - computed: false, optional: true, required: false
    _waadCommonEndpoint;
    get waadCommonEndpoint() {
        return this.getBooleanAttribute('waad_common_endpoint');
    }
    set waadCommonEndpoint(value) {
        this._waadCommonEndpoint = value;
    }
    resetWaadCommonEndpoint() {
        this._waadCommonEndpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get waadCommonEndpointInput() {
        return this._waadCommonEndpoint;
    }
    // waad_protocol - computed: false, optional: true, required: false
    _waadProtocol;
    get waadProtocol() {
        return this.getStringAttribute('waad_protocol');
    }
    set waadProtocol(value) {
        this._waadProtocol = value;
    }
    resetWaadProtocol() {
        this._waadProtocol = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get waadProtocolInput() {
        return this._waadProtocol;
    }
    // attribute_map - computed: false, optional: true, required: false
    _attributeMap = new ConnectionOptionsAttributeMapOutputReference(this, "attribute_map");
    get attributeMap() {
        return this._attributeMap;
    }
    putAttributeMap(value) {
        this._attributeMap.internalValue = value;
    }
    resetAttributeMap() {
        this._attributeMap.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get attributeMapInput() {
        return this._attributeMap.internalValue;
    }
    // attributes - computed: false, optional: true, required: false
    _attributes = new ConnectionOptionsAttributesList(this, "attributes", false);
    get attributes() {
        return this._attributes;
    }
    putAttributes(value) {
        this._attributes.internalValue = value;
    }
    resetAttributes() {
        this._attributes.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get attributesInput() {
        return this._attributes.internalValue;
    }
    // authentication_methods - computed: false, optional: true, required: false
    _authenticationMethods = new ConnectionOptionsAuthenticationMethodsList(this, "authentication_methods", false);
    get authenticationMethods() {
        return this._authenticationMethods;
    }
    putAuthenticationMethods(value) {
        this._authenticationMethods.internalValue = value;
    }
    resetAuthenticationMethods() {
        this._authenticationMethods.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get authenticationMethodsInput() {
        return this._authenticationMethods.internalValue;
    }
    // connection_settings - computed: false, optional: true, required: false
    _connectionSettings = new ConnectionOptionsConnectionSettingsOutputReference(this, "connection_settings");
    get connectionSettings() {
        return this._connectionSettings;
    }
    putConnectionSettings(value) {
        this._connectionSettings.internalValue = value;
    }
    resetConnectionSettings() {
        this._connectionSettings.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectionSettingsInput() {
        return this._connectionSettings.internalValue;
    }
    // custom_headers - computed: false, optional: true, required: false
    _customHeaders = new ConnectionOptionsCustomHeadersList(this, "custom_headers", true);
    get customHeaders() {
        return this._customHeaders;
    }
    putCustomHeaders(value) {
        this._customHeaders.internalValue = value;
    }
    resetCustomHeaders() {
        this._customHeaders.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customHeadersInput() {
        return this._customHeaders.internalValue;
    }
    // custom_password_hash - computed: false, optional: true, required: false
    _customPasswordHash = new ConnectionOptionsCustomPasswordHashOutputReference(this, "custom_password_hash");
    get customPasswordHash() {
        return this._customPasswordHash;
    }
    putCustomPasswordHash(value) {
        this._customPasswordHash.internalValue = value;
    }
    resetCustomPasswordHash() {
        this._customPasswordHash.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get customPasswordHashInput() {
        return this._customPasswordHash.internalValue;
    }
    // decryption_key - computed: false, optional: true, required: false
    _decryptionKey = new ConnectionOptionsDecryptionKeyOutputReference(this, "decryption_key");
    get decryptionKey() {
        return this._decryptionKey;
    }
    putDecryptionKey(value) {
        this._decryptionKey.internalValue = value;
    }
    resetDecryptionKey() {
        this._decryptionKey.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get decryptionKeyInput() {
        return this._decryptionKey.internalValue;
    }
    // federated_connections_access_tokens - computed: false, optional: true, required: false
    _federatedConnectionsAccessTokens = new ConnectionOptionsFederatedConnectionsAccessTokensOutputReference(this, "federated_connections_access_tokens");
    get federatedConnectionsAccessTokens() {
        return this._federatedConnectionsAccessTokens;
    }
    putFederatedConnectionsAccessTokens(value) {
        this._federatedConnectionsAccessTokens.internalValue = value;
    }
    resetFederatedConnectionsAccessTokens() {
        this._federatedConnectionsAccessTokens.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get federatedConnectionsAccessTokensInput() {
        return this._federatedConnectionsAccessTokens.internalValue;
    }
    // gateway_authentication - computed: false, optional: true, required: false
    _gatewayAuthentication = new ConnectionOptionsGatewayAuthenticationOutputReference(this, "gateway_authentication");
    get gatewayAuthentication() {
        return this._gatewayAuthentication;
    }
    putGatewayAuthentication(value) {
        this._gatewayAuthentication.internalValue = value;
    }
    resetGatewayAuthentication() {
        this._gatewayAuthentication.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get gatewayAuthenticationInput() {
        return this._gatewayAuthentication.internalValue;
    }
    // idp_initiated - computed: false, optional: true, required: false
    _idpInitiated = new ConnectionOptionsIdpInitiatedOutputReference(this, "idp_initiated");
    get idpInitiated() {
        return this._idpInitiated;
    }
    putIdpInitiated(value) {
        this._idpInitiated.internalValue = value;
    }
    resetIdpInitiated() {
        this._idpInitiated.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idpInitiatedInput() {
        return this._idpInitiated.internalValue;
    }
    // mfa - computed: false, optional: true, required: false
    _mfa = new ConnectionOptionsMfaOutputReference(this, "mfa");
    get mfa() {
        return this._mfa;
    }
    putMfa(value) {
        this._mfa.internalValue = value;
    }
    resetMfa() {
        this._mfa.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get mfaInput() {
        return this._mfa.internalValue;
    }
    // passkey_options - computed: false, optional: true, required: false
    _passkeyOptions = new ConnectionOptionsPasskeyOptionsOutputReference(this, "passkey_options");
    get passkeyOptions() {
        return this._passkeyOptions;
    }
    putPasskeyOptions(value) {
        this._passkeyOptions.internalValue = value;
    }
    resetPasskeyOptions() {
        this._passkeyOptions.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passkeyOptionsInput() {
        return this._passkeyOptions.internalValue;
    }
    // password_complexity_options - computed: false, optional: true, required: false
    _passwordComplexityOptions = new ConnectionOptionsPasswordComplexityOptionsOutputReference(this, "password_complexity_options");
    get passwordComplexityOptions() {
        return this._passwordComplexityOptions;
    }
    putPasswordComplexityOptions(value) {
        this._passwordComplexityOptions.internalValue = value;
    }
    resetPasswordComplexityOptions() {
        this._passwordComplexityOptions.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordComplexityOptionsInput() {
        return this._passwordComplexityOptions.internalValue;
    }
    // password_dictionary - computed: false, optional: true, required: false
    _passwordDictionary = new ConnectionOptionsPasswordDictionaryOutputReference(this, "password_dictionary");
    get passwordDictionary() {
        return this._passwordDictionary;
    }
    putPasswordDictionary(value) {
        this._passwordDictionary.internalValue = value;
    }
    resetPasswordDictionary() {
        this._passwordDictionary.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordDictionaryInput() {
        return this._passwordDictionary.internalValue;
    }
    // password_history - computed: false, optional: true, required: false
    _passwordHistory = new ConnectionOptionsPasswordHistoryList(this, "password_history", false);
    get passwordHistory() {
        return this._passwordHistory;
    }
    putPasswordHistory(value) {
        this._passwordHistory.internalValue = value;
    }
    resetPasswordHistory() {
        this._passwordHistory.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordHistoryInput() {
        return this._passwordHistory.internalValue;
    }
    // password_no_personal_info - computed: false, optional: true, required: false
    _passwordNoPersonalInfo = new ConnectionOptionsPasswordNoPersonalInfoOutputReference(this, "password_no_personal_info");
    get passwordNoPersonalInfo() {
        return this._passwordNoPersonalInfo;
    }
    putPasswordNoPersonalInfo(value) {
        this._passwordNoPersonalInfo.internalValue = value;
    }
    resetPasswordNoPersonalInfo() {
        this._passwordNoPersonalInfo.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordNoPersonalInfoInput() {
        return this._passwordNoPersonalInfo.internalValue;
    }
    // password_options - computed: false, optional: true, required: false
    _passwordOptions = new ConnectionOptionsPasswordOptionsOutputReference(this, "password_options");
    get passwordOptions() {
        return this._passwordOptions;
    }
    putPasswordOptions(value) {
        this._passwordOptions.internalValue = value;
    }
    resetPasswordOptions() {
        this._passwordOptions.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get passwordOptionsInput() {
        return this._passwordOptions.internalValue;
    }
    // signing_key - computed: false, optional: true, required: false
    _signingKey = new ConnectionOptionsSigningKeyOutputReference(this, "signing_key");
    get signingKey() {
        return this._signingKey;
    }
    putSigningKey(value) {
        this._signingKey.internalValue = value;
    }
    resetSigningKey() {
        this._signingKey.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get signingKeyInput() {
        return this._signingKey.internalValue;
    }
    // totp - computed: false, optional: true, required: false
    _totp = new ConnectionOptionsTotpOutputReference(this, "totp");
    get totp() {
        return this._totp;
    }
    putTotp(value) {
        this._totp.internalValue = value;
    }
    resetTotp() {
        this._totp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get totpInput() {
        return this._totp.internalValue;
    }
    // validation - computed: false, optional: true, required: false
    _validation = new ConnectionOptionsValidationOutputReference(this, "validation");
    get validation() {
        return this._validation;
    }
    putValidation(value) {
        this._validation.internalValue = value;
    }
    resetValidation() {
        this._validation.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get validationInput() {
        return this._validation.internalValue;
    }
}
exports.ConnectionOptionsOutputReference = ConnectionOptionsOutputReference;
/**
* Represents a {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection auth0_connection}
*/
class Connection extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "auth0_connection";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Connection resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Connection to import
    * @param importFromId The id of the existing Connection that should be imported. Refer to the {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Connection to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "auth0_connection", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/auth0/auth0/1.54.1/docs/resources/connection auth0_connection} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ConnectionConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'auth0_connection',
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
        this._displayName = config.displayName;
        this._id = config.id;
        this._isDomainConnection = config.isDomainConnection;
        this._metadata = config.metadata;
        this._name = config.name;
        this._realms = config.realms;
        this._showAsButton = config.showAsButton;
        this._strategy = config.strategy;
        this._authentication.internalValue = config.authentication;
        this._connectedAccounts.internalValue = config.connectedAccounts;
        this._crossAppAccessRequestingApp.internalValue = config.crossAppAccessRequestingApp;
        this._crossAppAccessResourceApp.internalValue = config.crossAppAccessResourceApp;
        this._options.internalValue = config.options;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // display_name - computed: true, optional: true, required: false
    _displayName;
    get displayName() {
        return this.getStringAttribute('display_name');
    }
    set displayName(value) {
        this._displayName = value;
    }
    resetDisplayName() {
        this._displayName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get displayNameInput() {
        return this._displayName;
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
    // is_domain_connection - computed: true, optional: true, required: false
    _isDomainConnection;
    get isDomainConnection() {
        return this.getBooleanAttribute('is_domain_connection');
    }
    set isDomainConnection(value) {
        this._isDomainConnection = value;
    }
    resetIsDomainConnection() {
        this._isDomainConnection = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get isDomainConnectionInput() {
        return this._isDomainConnection;
    }
    // metadata - computed: false, optional: true, required: false
    _metadata;
    get metadata() {
        return this.getStringMapAttribute('metadata');
    }
    set metadata(value) {
        this._metadata = value;
    }
    resetMetadata() {
        this._metadata = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get metadataInput() {
        return this._metadata;
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
    // realms - computed: true, optional: true, required: false
    _realms;
    get realms() {
        return this.getListAttribute('realms');
    }
    set realms(value) {
        this._realms = value;
    }
    resetRealms() {
        this._realms = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get realmsInput() {
        return this._realms;
    }
    // show_as_button - computed: false, optional: true, required: false
    _showAsButton;
    get showAsButton() {
        return this.getBooleanAttribute('show_as_button');
    }
    set showAsButton(value) {
        this._showAsButton = value;
    }
    resetShowAsButton() {
        this._showAsButton = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get showAsButtonInput() {
        return this._showAsButton;
    }
    // strategy - computed: false, optional: false, required: true
    _strategy;
    get strategy() {
        return this.getStringAttribute('strategy');
    }
    set strategy(value) {
        this._strategy = value;
    }
    // Temporarily expose input value. Use with caution.
    get strategyInput() {
        return this._strategy;
    }
    // authentication - computed: false, optional: true, required: false
    _authentication = new ConnectionAuthenticationOutputReference(this, "authentication");
    get authentication() {
        return this._authentication;
    }
    putAuthentication(value) {
        this._authentication.internalValue = value;
    }
    resetAuthentication() {
        this._authentication.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get authenticationInput() {
        return this._authentication.internalValue;
    }
    // connected_accounts - computed: false, optional: true, required: false
    _connectedAccounts = new ConnectionConnectedAccountsOutputReference(this, "connected_accounts");
    get connectedAccounts() {
        return this._connectedAccounts;
    }
    putConnectedAccounts(value) {
        this._connectedAccounts.internalValue = value;
    }
    resetConnectedAccounts() {
        this._connectedAccounts.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get connectedAccountsInput() {
        return this._connectedAccounts.internalValue;
    }
    // cross_app_access_requesting_app - computed: false, optional: true, required: false
    _crossAppAccessRequestingApp = new ConnectionCrossAppAccessRequestingAppOutputReference(this, "cross_app_access_requesting_app");
    get crossAppAccessRequestingApp() {
        return this._crossAppAccessRequestingApp;
    }
    putCrossAppAccessRequestingApp(value) {
        this._crossAppAccessRequestingApp.internalValue = value;
    }
    resetCrossAppAccessRequestingApp() {
        this._crossAppAccessRequestingApp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get crossAppAccessRequestingAppInput() {
        return this._crossAppAccessRequestingApp.internalValue;
    }
    // cross_app_access_resource_app - computed: false, optional: true, required: false
    _crossAppAccessResourceApp = new ConnectionCrossAppAccessResourceAppOutputReference(this, "cross_app_access_resource_app");
    get crossAppAccessResourceApp() {
        return this._crossAppAccessResourceApp;
    }
    putCrossAppAccessResourceApp(value) {
        this._crossAppAccessResourceApp.internalValue = value;
    }
    resetCrossAppAccessResourceApp() {
        this._crossAppAccessResourceApp.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get crossAppAccessResourceAppInput() {
        return this._crossAppAccessResourceApp.internalValue;
    }
    // options - computed: false, optional: true, required: false
    _options = new ConnectionOptionsOutputReference(this, "options");
    get options() {
        return this._options;
    }
    putOptions(value) {
        this._options.internalValue = value;
    }
    resetOptions() {
        this._options.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get optionsInput() {
        return this._options.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            display_name: cdktf.stringToTerraform(this._displayName),
            id: cdktf.stringToTerraform(this._id),
            is_domain_connection: cdktf.booleanToTerraform(this._isDomainConnection),
            metadata: cdktf.hashMapper(cdktf.stringToTerraform)(this._metadata),
            name: cdktf.stringToTerraform(this._name),
            realms: cdktf.listMapper(cdktf.stringToTerraform, false)(this._realms),
            show_as_button: cdktf.booleanToTerraform(this._showAsButton),
            strategy: cdktf.stringToTerraform(this._strategy),
            authentication: connectionAuthenticationToTerraform(this._authentication.internalValue),
            connected_accounts: connectionConnectedAccountsToTerraform(this._connectedAccounts.internalValue),
            cross_app_access_requesting_app: connectionCrossAppAccessRequestingAppToTerraform(this._crossAppAccessRequestingApp.internalValue),
            cross_app_access_resource_app: connectionCrossAppAccessResourceAppToTerraform(this._crossAppAccessResourceApp.internalValue),
            options: connectionOptionsToTerraform(this._options.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            display_name: {
                value: cdktf.stringToHclTerraform(this._displayName),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            is_domain_connection: {
                value: cdktf.booleanToHclTerraform(this._isDomainConnection),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            metadata: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._metadata),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            realms: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._realms),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            show_as_button: {
                value: cdktf.booleanToHclTerraform(this._showAsButton),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            strategy: {
                value: cdktf.stringToHclTerraform(this._strategy),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            authentication: {
                value: connectionAuthenticationToHclTerraform(this._authentication.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ConnectionAuthenticationList",
            },
            connected_accounts: {
                value: connectionConnectedAccountsToHclTerraform(this._connectedAccounts.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ConnectionConnectedAccountsList",
            },
            cross_app_access_requesting_app: {
                value: connectionCrossAppAccessRequestingAppToHclTerraform(this._crossAppAccessRequestingApp.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ConnectionCrossAppAccessRequestingAppList",
            },
            cross_app_access_resource_app: {
                value: connectionCrossAppAccessResourceAppToHclTerraform(this._crossAppAccessResourceApp.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ConnectionCrossAppAccessResourceAppList",
            },
            options: {
                value: connectionOptionsToHclTerraform(this._options.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "ConnectionOptionsList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.Connection = Connection;
