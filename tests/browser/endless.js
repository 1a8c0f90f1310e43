// A synthesis that writes one line of two and never ends.
window.fetch = () => {
  const kind = words => (words ? 'data-written' : 'class=later');
  const line = (index, words) => `<li data-line="${index}" ${kind(words)}>${words}</li>`;
  const event = (name, value) => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;
  const plan = `<section><h3>Situation</h3><ul class="sentences">${line(0, '')}${line(1, '')}</ul></section>`;
  const start = event('plan', {html: plan}) + event('line', {index: 0, html: line(0, 'Écrite.'), passages: []});
  const body = new ReadableStream({start: to => to.enqueue(new TextEncoder().encode(start))});
  return Promise.resolve(new Response(body, {headers: {'content-type': 'text/event-stream'}}));
}
