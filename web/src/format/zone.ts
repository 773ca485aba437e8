/** The company's clock: what is due is due by it, wherever the reader sits. Set once it is known. */
let zone = 'Asia/Shanghai';

export function companyZone(): string {
  return zone;
}

export function setCompanyZone(name: string): void {
  zone = name;
}
