// Shows openapi.json as forms. Whatever comes from the server is put in as text, never as markup.

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

const LONGEST = 20000;

function field(parameter) {
  const { schema = {}, name, example } = parameter;
  const input = schema.enum
    ? make('select', { name }, make('option', { value: '' }), ...schema.enum.map((v) => make('option', { value: v, textContent: v })))
    : make('input', { name, size: 40, placeholder: schema.type ?? '' });
  if (parameter.required && example !== undefined) input.value = example;
  return make('label', { title: parameter.description ?? '' }, make('span', { textContent: name }), input, ` ${parameter.description ?? ''}`);
}

function address(path, parameters, form) {
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of parameters) {
    const value = form.elements[parameter.name].value;
    if (parameter.in === 'path') filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (value) query.set(parameter.name, value);
  }
  return query.size ? `${filled}?${query}` : filled;
}

async function ask(method, path, operation, form, answer) {
  const request = { method: method.toUpperCase(), headers: { Accept: 'application/json' } };
  if (operation.requestBody) {
    request.body = form.elements.body.value;
    request.headers['Content-Type'] = 'application/json';
  }
  const url = address(path, operation.parameters ?? [], form);
  const started = performance.now();
  try {
    const response = await fetch(url, request);
    const text = await response.text();
    const time = Math.round(performance.now() - started);
    const shown = pretty(text);
    answer.textContent = `${request.method} ${url}\n${response.status} ${response.statusText}, ${text.length} characters, ${time} ms\n\n`
      + (shown.length > LONGEST ? `${shown.slice(0, LONGEST)}\n…` : shown);
  } catch (broken) {
    answer.textContent = String(broken);
  }
}

function operation(method, path, described) {
  const form = make('form');
  for (const parameter of described.parameters ?? []) form.append(field(parameter));
  const body = described.requestBody?.content['application/json'];
  if (body) form.append(make('textarea', { name: 'body', value: JSON.stringify(body.example, null, 2), ariaLabel: 'body' }));
  const answer = make('pre', { hidden: true });
  form.append(make('p', {}, make('button', { textContent: 'Ask' })), answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer.hidden = false;
    answer.textContent = '…';
    ask(method, path, described, form, answer);
  });
  const head = make('summary', {}, make('b', { textContent: method.toUpperCase() }), make('code', { textContent: path }), ` ${described.summary}`);
  return make('details', { id: described.operationId }, head, make('p', { textContent: described.description ?? '' }), form);
}

const api = await (await fetch('/api/openapi.json')).json();
const main = document.getElementById('operations');
for (const { name } of api.tags) {
  main.append(make('h2', { textContent: name }));
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      if (described.tags.includes(name)) main.append(operation(method, path, described));
    }
  }
}
