/**
 * A fault with its number in the list of faults that we should pass, what must hold, and the tests that show it by a
 * part of their names, or why it cannot be brought about here. Those without a number are of our own.
 */
export type Fault = {
  row: number | null;
  fault: string;
  holds: string;
  tests: readonly string[];
  /** Why it is not brought about on this machine. */
  notHere?: string;
};

export const faults: readonly Fault[] = [
  {
    row: 1,
    fault: 'A scanner asks for a link many times (HEAD and GET) before the person does',
    holds: 'nothing is written, the link still works',
    tests: [
      'writes nothing, however often a scanner looks before the person does',
      'a scanner that opens a link many times changes nothing',
    ],
  },
  {
    row: 2,
    fault: 'A scanner opens links in a real browser with scripts',
    holds: 'the table is unchanged byte for byte',
    tests: ['a scanner that opens every link of a mailbox in a real browser'],
  },
  {
    row: 3,
    fault: 'A double click',
    holds: 'one decision, the same receipt twice',
    tests: [
      'a double click gets the same receipt twice, and one decision',
      'records once what is sent twice at the same time',
      'fifty answers to one task at once',
      'that are equal are one decision, told fifty times',
    ],
  },
  {
    row: 4,
    fault: 'Approve and return race in two tabs',
    holds: 'exactly one wins, the other is told what was recorded, by whom and when',
    tests: [
      'approving and returning from two tabs, 1,000 interleavings by seed',
      'approving and returning from two tabs records one of them',
      'let exactly one of approving and returning win, whatever comes in between',
    ],
  },
  {
    row: 5,
    fault: 'The supervisor is replaced while the page is open',
    holds: 'the predecessor is refused, nothing is written',
    tests: [
      'is over when the assessor was replaced while the page was open',
      'reassigned gives the task to the successor',
      'a form that was open when its person was replaced by a substitute is refused',
      'brings a task that waits to the substitute at once, by a new link; the old one leads nowhere',
      'comes back by itself when its last day is over, by a new link again',
    ],
  },
  {
    row: 6,
    fault: 'A link is used after its end or after an act of the office',
    holds: 'it leads nowhere any more, in the same words for everybody',
    tests: [
      'is over for nobody any more once it has expired',
      'shows the same page for expired, used, replaced and unknown links',
      'sent again gives the task a new link by a new mail',
      '%s gives the task another link: the old one acts no more, and offers a fresh one',
    ],
  },
  {
    row: 7,
    fault: 'Forged and truncated ids',
    holds: 'one answer for all of them, and they are counted',
    tests: ['ten thousand forged links', 'counts guesses apart from links that were ours'],
  },
  {
    row: 8,
    fault: 'A form from another origin',
    holds: 'refused, nothing written',
    tests: ['forms from elsewhere'],
  },
  {
    row: 9,
    fault: 'Transactions conflict',
    holds: 'tried again with jitter, at most three times, and nothing partial',
    tests: ['when transactions conflict'],
  },
  {
    row: 10,
    fault: 'The table is throttled',
    holds: 'tried again, then the page says to come back in a moment, or the next sweep does it',
    tests: [
      'answers a form by a page that says to try again, and writes nothing',
      'leaves what could not be delivered to the next sweep',
    ],
  },
  {
    row: 11,
    fault: 'The write is done and its answer lost',
    holds: 'success once',
    tests: ['when an answer is lost after the write'],
  },
  {
    row: 12,
    fault: 'Killed between the commit and the engine',
    holds: 'the sweeper completes it, one transition',
    tests: ['at any point leaves what the sweeper completes'],
  },
  {
    row: 13,
    fault: 'The engine takes 300 answers a second and refuses the others',
    holds: 'the backlog drains in order, without loss',
    tests: ['is told of a backlog of two thousand answers by one sweep after the other'],
  },
  {
    row: 14,
    fault: 'A token is used twice, or its wait is over',
    holds: 'taken for done',
    tests: ['takes a wait that is over already for resumed', 'takes a wait that is over for gone'],
  },
  {
    row: 15,
    fault: 'The engine was told, and we die before we note it',
    holds: 'the next run finds it done',
    tests: [
      'at any point leaves what the sweeper completes',
      'tells a wait of its answer that was lost on the way',
    ],
  },
  {
    row: 16,
    fault: 'A wait runs out of time while the person decides',
    holds: 'the decision is kept, the next execution finds it',
    tests: [
      'costs nobody their decision: it is kept',
      'ends in the catch of its timeout when the clock passes it',
    ],
  },
  {
    row: 17,
    fault: 'A function is called twice with the same event',
    holds: 'the second time changes nothing',
    tests: [
      'is a no-op for a batch that comes again',
      'opens a task, once, whether it is called once or twice',
    ],
  },
  {
    row: 18,
    fault: 'A function runs out of time in the middle',
    holds:
      'the same request again is answered with what was recorded: the condition on the version is the idempotency, for good and not for an hour',
    tests: [
      'the same change again is committed, once',
      'answers the same answer, given again, with the receipt of the first time',
    ],
  },
  {
    row: 19,
    fault: 'A delivery comes twice, late or out of order',
    holds: 'one open task with one wait',
    tests: [
      'delivered twice, late or out of order, leaves the task with one wait',
      'delivers in any order of the records',
    ],
  },
  {
    row: 20,
    fault: 'A poisoned record of the stream',
    holds: 'it is cut out and set aside, the others go on, an alarm rings',
    tests: [
      'reports the one record that failed, and delivers the others',
      'follows only new outbox items, cuts out what is poisoned',
    ],
  },
  {
    row: 21,
    fault: 'The stream is away for more than a day',
    holds: 'the sweeper delivers everything from the table',
    tests: ['delivers everything when the stream has been away for more than a day'],
  },
  {
    row: 22,
    fault: 'The mail service is at its limit of mails a second',
    holds: 'it is asked at a pace that it bears, no mail is lost and none goes twice',
    tests: [
      'is asked again at a pace that it bears, and every mail goes, once',
      'wait, uncounted, while the mail service surely takes none',
    ],
  },
  {
    row: 23,
    fault: 'A mail is taken and the answer lost',
    holds: 'its fate is unknown; what must arrive goes once more, a reminder never; news settles it',
    tests: [
      'is of unknown fate: one that must arrive goes once more with the same content, a reminder never twice',
      'is known after all once the mail service tells of it, and does not go again',
      'go once more after one of unknown fate, and then no more',
    ],
  },
  {
    row: 24,
    fault: 'A mail bounces, is complained of, or was suppressed',
    holds:
      'the address gets no more mail, the office mends it, another person is told, the task stays listed',
    tests: [
      'its address gets no more mail, the office has a task, another person is told, the task stays listed',
      'is followed by no other mail to that address: no retry loop',
      'sends everything that waits again, with a fresh link, as an act of the office in the record',
    ],
  },
  {
    row: 25,
    fault: 'A start is killed half-way',
    holds: 'it goes on, each evaluation is started once',
    tests: ['a start of 400 evaluations killed half-way goes on by itself'],
  },
  {
    row: 26,
    fault: 'An execution is started under a known name with another input',
    holds: 'seen: the entry stays undelivered and the alarm of the outbox rings',
    tests: [
      'says so loudly when the name was started with another input',
      'is started once for the same name and input, and refused for another input',
    ],
  },
  {
    row: 27,
    fault: 'The engine comes back late, from an execution that was left behind',
    holds: 'the stage or the attempt does not fit: no effect',
    tests: [
      'the late call of an execution that was replaced',
      'for another stage than the one that holds is ended, and nothing is written',
    ],
  },
  {
    row: 28,
    fault: 'Clocks five minutes wrong either way, summer time, and a deadline at 23:59 in three zones',
    holds: 'one stored instant, which no clock moves by more than it is wrong, shown in the zone of the body',
    tests: [
      'is one instant: 23:59:59 on the last day',
      'decides by that instant and no clock of a browser',
      'take a plan through all hands with a whole record, every link open at every clock',
      'move a deadline by no more than they are wrong',
      'let a link be renewed once, by whichever clock',
      'begin and end a substitution by no more than they are wrong',
      'a deadline at 23:59 in western Indonesia is shown with the date it has there',
    ],
  },
  {
    row: 29,
    fault: 'Texts of any size, against a payload of 256 KiB',
    holds: 'kept in the table; the engine gets ids alone',
    tests: ['a change has few actions, none of its items is near the limit, and the engine gets ids alone'],
  },
  {
    row: 30,
    fault: 'An item near 400 KB, or more than 100 actions',
    holds: 'limits of every text and list are checked at the door',
    tests: [
      'beyond the limits is refused at the door',
      'a change has few actions, none of its items is near the limit, and the engine gets ids alone',
    ],
  },
  {
    row: 31,
    fault: 'A row of the record is altered or taken out, or a record is written anew',
    holds: 'the command names the first bad line; the root that was kept outside tells',
    tests: [
      'names the first line that was altered',
      'names the line that was taken out, in the middle and at the end',
      'finds a record that was written anew as a whole',
      'names the first line that somebody altered in the table',
      'name the first line of a record that was written anew as a whole',
      'tell of a record that was taken out whole',
    ],
  },
  {
    row: 32,
    fault: 'The table is restored to an hour ago',
    holds: 'the app begins on the new table, the chain holds, executions are started again',
    tests: [
      'reads everybody on the new table, verifies chain and anchors, and begins their executions again',
    ],
  },
  {
    row: 33,
    fault: 'The sign-in provider is down, vouches for nobody, has other keys, or another time',
    holds: 'nobody is signed in, and the page says whose fault it is',
    tests: [
      'signs nobody in on a token that the provider did not sign',
      'is our fault, for a while, when the provider cannot be reached',
      'reads the provider once, and again only after a failure',
      'signs nobody in on a token of a key that was withdrawn',
      'signs nobody in on a token whose time is over by our clock',
      'signs nobody in on a token of a time to come',
      'signs nobody in while the clocks lie %i s apart, and says to try again',
      'signs nobody in while the provider answers with an error of its own',
      'signs nobody in when the provider falls silent half-way, and says to try again',
    ],
  },
  {
    row: 34,
    fault: 'A new definition is deployed while tasks are open',
    holds: 'what runs keeps its version',
    tests: ['are started at the version that is in force', 'get a new version when their definition changes'],
  },
  {
    row: 35,
    fault: 'A hundred thousand acts a minute',
    holds: 'there is no counter to meet on; lists are spread over keys',
    tests: [
      'meet on no counter: a change writes to its own evaluation and its own outbox entry alone',
      'are spread evenly over the keys of every list',
    ],
  },
  {
    row: 36,
    fault: 'Killed at any step, by seed; and the whole system killed with -9 at random moments',
    holds: 'one decision a version, none lost, chain whole, mails bounded, everybody comes to the end',
    tests: [
      'leaves table, engine and mails sound',
      'is the same year again for the same seed',
      'come to their end all the same, with every record whole',
      'decided everything once, and left nothing out',
    ],
  },
  {
    row: null,
    fault: 'An execution is missing, stopped or failed',
    holds: 'the next look starts it again where that is safe; the one button helps with the others',
    tests: ['starts an execution again that is missing', 'lets a stopped execution go on'],
  },
  {
    row: null,
    fault: 'A thousand evaluations are stuck at once',
    holds: 'one press helps each once, with its reason in its record',
    tests: ['is a job: each act is carried out once, with its reason and who asked in its record'],
  },
  {
    row: null,
    fault: 'A one-time code is guessed, replayed, used twice, or belongs to another link or person',
    holds: 'nothing is recorded by it, in the same words for all; the same answer again gets its receipt',
    tests: [
      'is not guessed by many tries at once',
      'is not recorded by the code of another link, though it is of the same person',
      'is not recorded by the code of another person or of another version',
      'gets the same receipt when it is sent again, fifty times at once and later, with or without the code',
      'are used for one answer, by one of many at once, and again for that answer alone',
    ],
  },
  {
    row: null,
    fault: 'Somebody decides by the link of an older mail, after which the form has changed',
    holds: 'the old link offers a fresh one, whose page shows what is new since that mail before the form',
    tests: ['is shown what became of the plan since that mail, before the decision, at each fresh link anew'],
  },
];
