/**
 * How better-auth's names are spelled in schema `sign_in`. A plugin that brings tables gets its part
 * as `schema`; a test compares all of it with the database.
 */
const times = { createdAt: "created_at", updatedAt: "updated_at" };

export const userTable = {
  modelName: "user",
  fields: { emailVerified: "email_verified", ...times },
  additionalFields: {
    authorityId: { type: "string", required: true, input: false, fieldName: "authority_id" },
    personId: { type: "string", required: true, input: false, fieldName: "person_id" },
    persona: { type: "string", required: false, input: false },
    deactivatedAt: { type: "date", required: false, input: false, fieldName: "deactivated_at" },
  },
} as const;

export const sessionTable = {
  modelName: "session",
  fields: {
    userId: "user_id",
    expiresAt: "expires_at",
    ipAddress: "ip_address",
    userAgent: "user_agent",
    ...times,
  },
  additionalFields: { method: { type: "string", required: false, input: false } },
} as const;

export const accountTable = {
  modelName: "account",
  fields: {
    userId: "user_id",
    accountId: "account_id",
    providerId: "provider_id",
    accessToken: "access_token",
    refreshToken: "refresh_token",
    idToken: "id_token",
    accessTokenExpiresAt: "access_token_expires_at",
    refreshTokenExpiresAt: "refresh_token_expires_at",
    ...times,
  },
} as const;

export const verificationTable = {
  modelName: "verification",
  fields: { expiresAt: "expires_at", ...times },
} as const;

export const twoFactorTables = {
  user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
  twoFactor: {
    modelName: "two_factor",
    fields: {
      userId: "user_id",
      backupCodes: "backup_codes",
      failedVerificationCount: "failed_verification_count",
      lockedUntil: "locked_until",
    },
  },
};

export const passkeyTables = {
  passkey: {
    fields: {
      userId: "user_id",
      publicKey: "public_key",
      credentialID: "credential_id",
      deviceType: "device_type",
      backedUp: "backed_up",
      createdAt: "created_at",
    },
  },
};
