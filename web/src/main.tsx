import { render } from 'preact';
import './design/fonts';
import './design/tokens.css';
import './design/base.css';
import './design/lists.css';
import './design/shell.css';
import './theme';
import { App } from './shell/App';
import { learn } from './shell/user';

void learn();
render(<App />, document.getElementById('app')!);
