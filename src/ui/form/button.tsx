import type { ButtonHTMLAttributes, ReactNode } from "react";

type Kind = "primary" | "secondary" | "danger" | "plain";

/** Sends its form; `name` and `value` tell which button it was. */
export function Button({
  kind = "primary",
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind }) {
  return <button type={type} className={`button button-${kind}`} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({
  href,
  kind = "secondary",
  children,
}: {
  href: string;
  kind?: Kind;
  children: ReactNode;
}) {
  return (
    <a className={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}
