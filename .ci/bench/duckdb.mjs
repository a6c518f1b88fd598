// The engagement figures of casebench's report of posts, by DuckDB: node duckdb.mjs FILE THREADS. For each platform eight rates as the ratio
// of sums with the sums behind its interval by weeks, as the mean with its variance, and as the exact median; four counts a post.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, threads] = process.argv.slice(2);
const db = await (await DuckDBInstance.create(':memory:', { threads })).connect();
const rates = [['i', 'followers'], ['i', 'reach'], ['i', 'impressions'], ['i', 'views'], ['likes', 'followers'], ['comments', 'followers'],
  ['reach', 'followers'], ['views', 'followers']];
const counts = ['likes', 'comments', 'shares', 'saves'];
await db.run(`create temp table posts as
  select *, likes + comments + shares + saves as i, date_trunc('week', published_at) as week from read_csv('${file.replaceAll("'", "''")}')`);
const each = rates.flatMap(([x, y], k) => [`sum(${x}) filter (${y} > 0) x${k}`, `sum(${y}) filter (${y} > 0) y${k}`,
  `avg(${x}::double / nullif(${y}, 0)) m${k}`, `var_samp(${x}::double / nullif(${y}, 0)) v${k}`, `median(${x}::double / nullif(${y}, 0)) d${k}`])
  .concat(counts.flatMap((c) => [`avg(${c}) ${c}_m`, `var_samp(${c}) ${c}_v`, `median(${c}) ${c}_d`]));
const figures = await db.runAndReadAll(`select platform, count(*), ${each.join(', ')} from posts group by platform order by platform`);
const sums = rates.map(([x, y], k) => `sum(${x})::double x${k}, sum(${y})::double y${k}`);
const weeks = await db.runAndReadAll(`with w as (select platform, week, ${sums.join(', ')} from posts group by all)
  select platform, ${rates.map((_, k) => `sum(x${k} * x${k}), sum(x${k} * y${k}), sum(y${k} * y${k})`).join(', ')} from w group by platform order by platform`);
console.log(`${figures.currentRowCount} platforms, ${figures.columnCount + weeks.columnCount} columns`);
