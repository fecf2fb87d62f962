/**
 * What of better-auth answers under /api/auth. All else is reached by our own forms only, which count
 * attempts and write the audit trail.
 */
export const OPEN_PATHS: readonly RegExp[] = [];
