const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of the dictionary that at the head of another word nearly always are no word of their own. */
export const prefixes = list(`
  af an be bi efter for fore forud fra frem gen gennem ge hen hos igen imod ind inden kon med mis
  mod ned om op over pro re sam sammen til ud uden und under ved van vide inter alter peri semi eks
  ikke som man den det der men hun han hvor her mor mil par gel mel fin fro bid malt dan fort`);

/** Words of the dictionary that at the tail of another word nearly always are its suffix. */
export const suffixes = list(`
  skab kab agtig dom else ende ent ering hed heder isk lig lige mæssig ning som sel tion bar fuld
  løs ale and ant art ase ate ens ere ern ene ede ret ion ring logi agne grat ler les med`);

/** Words that look like compounds and are none. */
export const wholes = list(`
  alternativ beton budget central deltager direktion formandskab interesse introduktion kampagne kanton
  kontor kultur marketing mellem model morgen organisation partnerskab platform program semester
  seminar sommer stiller support teknologi turisme vejledning velfærd`);
