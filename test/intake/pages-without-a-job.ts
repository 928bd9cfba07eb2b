/** A page of something else: what it is, why it is refused (a part of the message), its title if it has one, its lines. */
export interface OtherPage {
  readonly what: string;
  readonly why: string;
  readonly text: string;
}

/** Pages that hold no job, in the words of no real site. A text that begins with `<` is HTML. */
export const PAGES_WITHOUT_A_JOB: readonly OtherPage[] = [
  {
    what: 'bot check with a wait',
    why: 'verifying you are human',
    text: `careers.example.org

Verifying you are human. This may take a few seconds.

careers.example.org needs to review the security of your connection before proceeding.

Ray ID: 8f00aa11bb22cc33
Performance & security`,
  },
  {
    what: 'bot check without scripts',
    why: 'enable javascript and cookies',
    text: `<html><head><title>Just a moment...</title></head><body><h1>Research Engineer</h1><noscript>x</noscript>
<p>Enable JavaScript and cookies to continue</p></body></html>`,
  },
  {
    what: 'refusal of a content network',
    why: 'reference #18',
    text: `<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>
You don't have permission to access "http://careers.example.org/jobs/senior-research-scientist" on this server.<p>
Reference #18.5a2b1502.1718000000.9a8b7c6d</body></html>`,
  },
  {
    what: 'refusal by number only',
    why: 'reference #',
    text: `Your request could not be processed.
Please contact the site's owner and quote what follows.
Reference #18.7c2f1402.1719990000.1a2b3c4d
Machine Learning Engineer - Example Careers`,
  },
  {
    what: 'pardon',
    why: 'pardon our interruption',
    text: `<html><body><h1>Pardon Our Interruption</h1><p>As you were browsing, something about your browser made us think you might be a bot. There are a few reasons this might happen:
<ul><li>You're a power user moving through this website with super-human speed.<li>You've disabled cookies in your web browser.<li>A third-party browser plugin is preventing scripts from running.</ul>
<p>To regain access, make sure that cookies are enabled before reloading the page.</body></html>`,
  },
  {
    what: 'attention',
    why: 'attention required',
    text: `<html><head><title>Attention Required!</title></head><body><h1>Attention Required!</h1><h2>Sorry, you have been blocked</h2>
<p>You are unable to access jobs.example.org</p><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p>
<h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were blocked.</p></body></html>`,
  },
  {
    what: 'unusual traffic',
    why: 'unusual traffic',
    text: `Our systems have detected unusual traffic from your computer network. Please try your request again later.
Why did this happen? This page appears when requests come that seem to be sent by a program. Search: research engineer zurich`,
  },
  {
    what: 'puzzle',
    why: 'press & hold',
    text: `Before we continue...\n\nPress & Hold to confirm you are a human (and not a bot).\n\nSenior Computer Vision Engineer | Example`,
  },
  {
    what: 'staff story, interview',
    why: 'story',
    text: `<html><head><title>Meet Anna, Research Engineer</title></head><body><article><h1>Meet Anna, Research Engineer</h1>
<p>Anna joined our Gothenburg office four years ago, straight from university. We sat down with her to talk about robots, winter swimming and why she reads papers on the tram.
<h2>What does a normal day look like for you?</h2><p>I usually begin with coffee and a look at the experiments that ran overnight. After that I work with the perception team on our new camera rig. I love that no two weeks are alike.
<h2>What do you like best about working here?</h2><p>My colleagues. Everybody is curious, and nobody laughs at my questions. I had a lot of them in the beginning!
<h2>What would you tell somebody who thinks of joining?</h2><p>Just do it. I wish I had come earlier.
<p>Would you like to work with Anna? <a href="/careers">See our open positions</a></article></body></html>`,
  },
  {
    what: 'staff story, portrait as text',
    why: 'story',
    text: `A day in the life of a machine learning engineer

Posted on 3 May by the people team | 5 min read

Tomas is a machine learning engineer at Example Robotics. His alarm rings at six, because the climbing hall is empty before work. At half past eight he opens his laptop and reads what the night shift of the cluster has left for him.

"I trained as a physicist," he says, "and I still think in units." He holds a PhD from Lund and has five years of experience with cameras. He told us that his favourite part of the job is the demo on Fridays.

After lunch he reviews code. "My team is kind about it," he laughs.`,
  },
  {
    what: 'blog entry by an employee',
    why: 'story',
    text: `<html><body><article><h1>My first year as a Research Scientist</h1><p class="byline">By Priya R. | June 2, 2024 | 7 min read</p>
<p>When I joined Example AI a year ago, I had just finished my PhD and had no idea what a sprint was. Here is what I learned.
<p>First, I learned to ask for help. My mentor told me that on day one, and I did not believe her. Second, I learned that a paper is not a product. I spent three months on a model that nobody needed.
<p>I also learned to like mornings. My team meets at nine, and I have become the one who brings the buns.
<p>If you want to know more, write a comment below. We are hiring!</article></body></html>`,
  },
  {
    what: 'news of an appointment',
    why: 'story',
    text: `Example Robotics appoints Chief Scientist

LUND, 4 June 2024 - Example Robotics today announced that Dr. Maria Holm has been appointed Chief Scientist. Dr. Holm joins from the University of Lund, where she led the chair of machine vision for twelve years.

"Maria brings a rare mix of rigour and play," said the company's founder, Nils Berg. "She will lead our research group in Lund."

Dr. Holm holds a PhD in applied mathematics and has published more than ninety papers.

About Example Robotics: founded in 2012, the company builds arms that pick tomatoes. Media contact: press@example.org`,
  },
  {
    what: 'news of money',
    why: 'story',
    text: `<html><body><article><h1>Example AI raises $40 million to hire engineers</h1><p>12 March 2024 - by our reporter
<p>The Berlin startup Example AI has raised 40 million dollars in a round led by Sample Ventures, the company said on Tuesday. It plans to double its staff of sixty to build what its chief executive calls an eye for every machine.
<p>"We will spend it on people," she told reporters. The company, which was founded in 2019, announced that it would open a second office in Zurich.
<p>Read also: why chips are scarce</article></body></html>`,
  },
  {
    what: 'article about hiring',
    why: 'story',
    text: `<html><body><h1>How to hire a computer vision engineer: a guide for founders</h1><p>Published 8 April 2024 · 9 min read
<p>Good engineers get five offers a week. In this article we explain how to write a job description, which interview questions to ask, and what a computer vision engineer earns in Europe.
<h2>What does a computer vision engineer do?</h2><p>A computer vision engineer writes software that makes sense of images. According to a survey of 900 of them, most hold a master's degree.
<h2>How much does a computer vision engineer earn?</h2><p>The average salary is $120,000 in the United States and €70,000 in Germany.
<h2>Interview questions</h2><ul><li>What is a convolution?<li>Explain the difference between precision and recall.</ul>
<p>Share this article</body></html>`,
  },
  {
    what: 'career advice',
    why: 'story',
    text: `Ten tips for your research scientist interview

In this post we share what we have learned from two hundred interviews. Read time: 6 minutes.

1. Know your own papers. You will be asked about page seven.
2. Bring questions. According to recruiters, candidates who ask none are seldom hired.
3. Sleep.

Related articles: How to write a cover letter. Subscribe to our newsletter for more career advice.`,
  },
  {
    what: 'product page',
    why: 'like a shop',
    text: `<html><body><h1>EdgeCam Pro 4</h1><p>The camera for your assembly line. Twelve megapixels, global shutter, two ports.
<p>€ 1,290.00 incl. VAT <button>Add to cart</button><h2>Specifications</h2><ul><li>Sensor: 1.1 inch<li>Weight: 190 g<li>Power over Ethernet</ul>
<h2>In the box</h2><ul><li>Camera<li>Screws</ul><p>Free shipping in the EU. 2 years of warranty. Customer reviews (14)</body></html>`,
  },
  {
    what: 'product for engineers',
    why: 'like a shop',
    text: `VisionLab Engineer Edition

The annotation suite that every perception engineer wants. Licence for one seat, one year of updates.

EUR 990 per year
In stock. Add to basket
Requirements: Windows 11, 16 GB of memory
Buy now and get free shipping of the dongle.`,
  },
  {
    what: 'search that found nothing',
    why: '0 results',
    text: `<html><body><h1>Job search</h1><form><input value="computer vision"><button>Search</button></form><p>0 results for "Computer Vision Engineer"
<p>Try other keywords, or <a href="#">create a job alert</a>.<h2>Filter by</h2><ul><li>Full-time<li>Internship<li>Remote</ul></body></html>`,
  },
  {
    what: 'search that found nothing, in words',
    why: 'did not match any',
    text: `Careers at Example\n\nYour search for "PhD Intern" did not match any jobs.\n\nSuggestions:\n- Check the spelling\n- Use fewer filters\n\nLocation: Any\nTeam: Research`,
  },
  {
    what: 'search without hits',
    why: 'no jobs match',
    text: `<html><body><h1>Open roles</h1><p>Sorry, no jobs match your search: Senior Research Engineer, Zurich.<p>Join our talent community to hear of new ones.</body></html>`,
  },
  {
    what: 'consent',
    why: 'cookies',
    text: `<html><body><h1>Before you continue</h1><p>We and our 214 partners store and access information on your device, such as cookies, to show ads and measure them. You may accept or manage your choices.
<button>Accept all</button><button>Reject all</button><button>Manage preferences</button><h2>Legitimate interest</h2><ul><li>Strictly necessary<li>Functional<li>Marketing</ul><p>Engineer your experience.</body></html>`,
  },
  {
    what: 'consent, in German',
    why: 'cookies',
    text: `Wir schätzen Ihre Privatsphäre\n\nDiese Website verwendet Cookies, um Inhalte zu personalisieren.\n\nAlle akzeptieren\nNur notwendige Cookies\nEinstellungen\n\nIngenieur (m/w/d) - Beispiel GmbH`,
  },
  {
    what: 'upkeep',
    why: 'be right back',
    text: `<html><body><h1>We'll be right back!</h1><p>Our careers portal is down for planned maintenance between 20:00 and 23:00 UTC. Your saved application as Research Engineer is safe.</body></html>`,
  },
  {
    what: 'upkeep, other words',
    why: 'be back',
    text: `Example Careers\n\nWe are upgrading our recruiting system and will be back soon. Thank you for your patience.\n\n- The Talent Acquisition Manager and team`,
  },
  {
    what: 'filled, with the old text below',
    why: 'position has been filled',
    text: `<html><body><h1>Research Scientist, 3D Vision</h1><p><strong>This position has been filled.</strong>
<h2>Your tasks</h2><ul><li>Design models of scenes<li>Publish at conferences<li>Guide students</ul>
<h2>Requirements</h2><ul><li>PhD in computer science<li>Three years of experience with PyTorch<li>Good English</ul>
<p>Example Labs, Delft, Netherlands. Full-time, from September.</body></html>`,
  },
  {
    what: 'closed, with the old text below',
    why: 'no longer accepting applications',
    text: `Machine Learning Engineer
Example Robotics - Oslo, Norway
We are no longer accepting applications for this job.

Responsibilities
- Build the models that steer our boats
- Measure them at sea

Requirements
- A master's degree in a quantitative field
- Python, C++`,
  },
  {
    what: 'expired',
    why: 'job has expired',
    text: `<html><body><h1>Sorry, this job has expired</h1><p>Senior Perception Engineer at Example Motors was removed by the employer on 2 May.<h2>Similar jobs</h2><ul><li><a href="/1">Perception Engineer</a><li><a href="/2">Robotics Engineer</a></ul></body></html>`,
  },
  {
    what: 'the job cannot be shown',
    why: 'no longer available',
    text: `Oops! The job you were trying to view is no longer available.\n\nPrincipal Researcher\nBack to all jobs`,
  },
  {
    what: 'sign-in wall',
    why: 'password',
    text: `<html><body><h1>Staff Research Engineer</h1><p>Join now to see who Example AI has hired for this role</p><form>Email or phone <input>Password <input><a href="#">Forgot password?</a><button>Sign in</button></form></body></html>`,
  },
  {
    what: 'form sent',
    why: 'application has been',
    text: `<html><body><h1>Thank you!</h1><p>Your application has been received for Computer Vision Engineer. We will come back to you within two weeks.</p><a href="/">Home</a></body></html>`,
  },
  {
    what: 'page about a team',
    why: 'nothing on it',
    text: `<html><body><h1>Perception Lab</h1><p>The lab was founded in 2009 at the University of Example. We work on scenes, sound and touch.
<h2>People</h2><ul><li>Prof. Ada Berg, Professor<li>Dr. Li Chen, Research Scientist<li>Tim Ek, PhD Student<li>Eva Sand, PhD Student</ul>
<h2>Publications</h2><ul><li>Berg et al., Seeing through snow, 2023<li>Chen, Berg, A touch of light, 2022</ul></body></html>`,
  },
  {
    what: "a person's own page",
    why: 'nothing on it',
    text: `<html><body><h1>Dr. Li Chen</h1><h2>Senior Research Scientist</h2><p>I am a senior research scientist at Example Labs. My work is on depth from a single image. Before that I was a postdoc in Bergen, and I received my PhD from Lund in 2015.
<h2>Publications</h2><ul><li>A touch of light, 2022<li>Shadows, 2020</ul><h2>Teaching</h2><p>I teach machine vision in spring. My office hours are on Monday.</body></html>`,
  },
  {
    what: 'encyclopaedia',
    why: 'nothing on it',
    text: `Research scientist

From Example Encyclopedia, the free reference

A research scientist is a person who conducts research in a field of science. The term came into use in the nineteenth century. In many countries the profession requires a doctorate. Research scientists work in universities, in industry and for governments.

See also: Scientist, Engineer, Postdoc

References
1. A. Author, A history of science, 1998.
Categories: Occupations`,
  },
  {
    what: 'course',
    why: 'like a course',
    text: `<html><body><h1>Machine Learning Engineer Nanodegree</h1><p>Enroll today and become a machine learning engineer in four months. 10 hours a week. Syllabus, projects, certificate.
<h2>Prerequisites</h2><ul><li>Python<li>Linear algebra</ul><p>Tuition: $399 per month. <a href="#">Enroll now</a></body></html>`,
  },
  {
    what: 'interview, named by a person and a title',
    why: 'like a story',
    text: `<html><head><title>Our people: Jonas</title></head><body><main><h1>Jonas, Senior Perception Engineer</h1><p>Jonas came to us from a small startup in Malmö. Today he is responsible for the eyes of our trucks. We asked him five questions.</p><h3>What is your role?</h3><p>I make sure that the trucks see moose. My responsibilities include the radar and the cameras.</p><h3>Why did you choose us?</h3><p>Because of the moose. And because of my boss.</p><h3>Your advice to applicants?</h3><p>Be yourself and bring questions.</p><a href="/jobs">Join our team</a></main></body></html>`,
  },
  {
    what: 'the way of an employee',
    why: 'offers work',
    text: `<html><body><main><h1>From intern to staff engineer</h1><p>June 12, 2024</p><p>Seven years ago, Mei walked into our office with a backpack and a broken laptop. Today she runs a group of nine. This is her path.</p><p>"In my first week I broke the build four times," Mei remembers. "Nobody shouted." Her manager gave her a book and a coffee.</p><p>After her master's at KTH, she came back as an engineer. She built the calibration tool that all of us use. In 2021 she became a lead, in 2023 a staff engineer.</p></main></body></html>`,
  },
  {
    what: 'figures about job ads',
    why: 'like a story',
    text: `<html><body><h1>The top skills of a machine learning engineer in 2024</h1><p>What do companies look for? We analysed 2,000 job ads.</p><h2>Requirements</h2><ul><li>Python: 92%<li>PyTorch: 71%<li>A master's degree: 58%</ul><h2>Salaries</h2><p>The median was $148,000 a year.</p><p>Download the full report.</p></body></html>`,
  },
  {
    what: 'a wait before the site',
    why: 'not a bot',
    text: `Checking your connection

Please stand by while we make sure that you are not a bot. This will take up to 5 seconds.
If you are not sent on, click here.

Research Scientist jobs | Example`,
  },
  {
    what: 'a security check',
    why: 'bot verification',
    text: `<html><body><h1>Bot verification</h1><p>Please complete the security check to access careers.example.org. Why do I have to complete this? Completing it proves that you are a human and gives you temporary access.</p><p>Senior Engineer</p></body></html>`,
  },
  {
    what: 'the programme of a conference',
    why: 'like an event',
    text: `<html><body><h1>Conference programme: Computer Vision Engineers' Day</h1><p>9:00 Welcome</p><p>9:30 Keynote by Dr. Holm, Chief Scientist of Example AI</p><p>10:30 Talk: How we test cameras</p><p>Tickets from €120. Register now.</p><p>Speakers are requested to send slides by 1 May.</p></body></html>`,
  },
  {
    what: 'a list of people',
    why: 'our team',
    text: `<html><body><h1>Our Team</h1><div class="person"><h3>Ada Berg</h3><p>Professor</p></div><div class="person"><h3>Li Chen</h3><p>Research Scientist</p></div><div class="person"><h3>Tim Ek</h3><p>PhD Student</p></div><div class="person"><h3>Eva Sand</h3><p>Software Engineer</p></div></body></html>`,
  },
  {
    what: 'an overview of stories, in cards',
    why: 'like a story',
    text: `<html><body><h1>Stories</h1><article class="card"><h3><a href="/s/1">Meet Anna, Research Engineer</a></h3><p>She teaches robots to swim.</p><a href="/s/1">Read more</a></article><article class="card"><h3><a href="/s/2">Meet Tomas, Machine Learning Engineer</a></h3><p>He climbs before breakfast.</p><a href="/s/2">Read more</a></article><article class="card"><h3><a href="/s/3">Meet Mei, Staff Engineer</a></h3><p>From intern to lead.</p><a href="/s/3">Read more</a></article></body></html>`,
  },
  {
    what: 'an overview of news, in cards',
    why: 'like a story',
    text: `<html><body><h1>News</h1><article><h2>Example appoints Chief Scientist</h2><p>4 June 2024. Dr. Holm joins.</p><a href="/n/1">Read more</a></article><article><h2>Our engineers win a prize</h2><p>2 May 2024. The jury praised the moose.</p><a href="/n/2">Read more</a></article><article><h2>Example opens office for 60 researchers</h2><p>1 April 2024.</p><a href="/n/3">Read more</a></article></body></html>`,
  },
  {
    what: 'products, in cards',
    why: 'like a shop',
    text: `<html><body><h1>Products</h1><ul class="products"><li class="product"><h2>EdgeCam Pro</h2><span class="price">€ 990</span><button>Add to cart</button></li><li class="product"><h2>EdgeCam Lite</h2><span class="price">€ 490</span><button>Add to cart</button></li><li class="product"><h2>Engineer's Lens Kit</h2><span class="price">€ 190</span><button>Add to cart</button></li></ul></body></html>`,
  },
  {
    what: 'the landing page of careers',
    why: 'nothing on it',
    text: `<html><body><h1>Careers at Example</h1><p>We build arms that pick tomatoes. Join a team of 60 curious people in Lund.</p><h2>Benefits</h2><ul><li>Six weeks of holiday<li>Free tomatoes<li>Flexible hours</ul><h2>Our values</h2><ul><li>Curiosity<li>Kindness</ul><a href="/jobs">See open positions</a></body></html>`,
  },
  {
    what: 'how a firm hires',
    why: 'how we hire',
    text: `<html><body><h1>How we hire</h1><p>Our process has four steps.</p><h2>1. Apply</h2><p>Send your CV. We answer within a week.</p><h2>2. Phone interview</h2><p>A recruiter calls you.</p><h2>3. Technical interview</h2><p>An engineer asks about your work.</p><h2>4. Offer</h2><p>We call you with good news.</p></body></html>`,
  },
  {
    what: 'a privacy notice for applicants',
    why: 'privacy notice',
    text: `<html><body><h1>Privacy notice for applicants</h1><p>This notice explains how Example GmbH processes the personal data of candidates who apply for a position.</p><h2>Which data</h2><ul><li>Name and address<li>CV and certificates<li>Salary expectation</ul><h2>How long</h2><p>Six months after the position has been filled.</p><h2>Your rights</h2><ul><li>Access<li>Erasure</ul></body></html>`,
  },
  {
    what: 'terms of use',
    why: 'terms of use',
    text: `<html><body><h1>Terms of Use</h1><p>By using this website you agree to these terms. You must be 18 years of age. You will not copy our content. We may end your access.</p><h2>Liability</h2><p>We are not liable for errors.</p></body></html>`,
  },
];
