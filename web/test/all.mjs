// All tests of the page, against a running server whose archive holds examples/cod-war and test/hostile.jsonl.
//   POLEMOS_URL=http://127.0.0.1:7979 node --test-force-exit --test-reporter=tap test/all.mjs
import { after } from 'node:test';
import { close } from './room.mjs';
import './views.mjs';
import './keys.mjs';
import './review.mjs';
import './hostile.mjs';
import './access.mjs';

after(close);
