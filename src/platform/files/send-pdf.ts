/** A PDF made for the one who asks: shown in place, named, and kept by nobody on the way. */
export function sendPdf(pdf: Uint8Array, fileName: string): Response {
  const name = encodeURIComponent(fileName).replaceAll(/['()*]/g, hex);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename*=UTF-8''${name}`,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
