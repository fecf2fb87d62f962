/** The environment without Tingsted's settings: a test sets those that it means, whatever the shell has. */
export function bareEnvironment(): Record<string, string | undefined> {
  const ours =
    /^(TINGSTED_|DATABASE_URL$|PORT$|HOST$|BASE_URL$|LOG_LEVEL$|SMTP_URL$|CLAMAV_URL$|MAIL_FROM$|OIDC_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
