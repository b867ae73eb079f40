/** A fault, what must hold, and the tests that show it by a part of their names, or why it cannot be brought about here. */
export type Fault = { fault: string; holds: string; tests?: readonly string[]; notHere?: string };

export const faults: readonly Fault[] = [
  {
    fault: 'A scanner asks for a link many times before the person does',
    holds: 'nothing is written, the link still works',
    tests: [
      'writes nothing, however often a scanner looks before the person does',
      'a scanner that opens a link many times changes nothing',
    ],
  },
  {
    fault: 'A scanner opens links in a real browser',
    holds: 'the table is unchanged byte for byte',
    tests: ['a scanner that opens every link of a mailbox in a real browser'],
  },
  {
    fault: 'A double click',
    holds: 'one decision, the same receipt twice',
    tests: [
      'a double click gets the same receipt twice, and one decision',
      'records once what is sent twice at the same time',
    ],
  },
  {
    fault: 'Approve and return race in two tabs',
    holds: 'one wins, the other is told who',
    tests: ['approving and returning from two tabs records one of them'],
  },
  {
    fault: 'The supervisor is replaced while the page is open',
    holds: 'the predecessor is refused, nothing is written',
    tests: ['reassigned gives the task to the successor'],
  },
  {
    fault: 'A link is used after its end or after an act of the office',
    holds: 'it leads nowhere any more',
    tests: [
      'is over for nobody any more once it has expired',
      'sent again gives the task a new link by a new mail',
    ],
  },
  {
    fault: 'Forged and truncated ids',
    holds: 'one answer for all of them, and they are counted',
    tests: ['ten thousand forged links'],
  },
  { fault: 'A form from another origin', holds: 'refused, nothing written', tests: ['forms from elsewhere'] },
  {
    fault: 'Transactions conflict',
    holds: 'tried again with jitter, and nothing partial',
    tests: ['when transactions conflict'],
  },
  {
    fault: 'The write is done and its answer lost',
    holds: 'success once',
    tests: ['when an answer is lost after the write'],
  },
  {
    fault: 'Killed between the commit and the engine',
    holds: 'the sweeper completes it',
    tests: ['at any point leaves what the sweeper completes'],
  },
  {
    fault: 'A token is used twice, or its wait is over',
    holds: 'taken for done',
    tests: ['takes a wait that is over already for resumed'],
  },
  {
    fault: 'A delivery comes twice, late or out of order',
    holds: 'one open task with one wait',
    tests: ['delivered twice, late or out of order, leaves the task with one wait'],
  },
  {
    fault: 'The stream is away for more than a day',
    holds: 'the sweeper delivers everything',
    tests: ['delivers everything when the stream has been away for more than a day'],
  },
  {
    fault: 'A poisoned record of the stream',
    holds: 'it is cut out, the others go on',
    tests: ['records of a stream'],
  },
  {
    fault: 'The mail service is at its limit of mails a second',
    holds: 'it is asked at a pace that it bears, no mail is lost and none goes twice',
    tests: ['is asked again at a pace that it bears, and every mail goes, once'],
  },
  {
    fault: 'A mail is taken and the answer lost',
    holds: 'its fate is unknown; what must arrive goes once more, a reminder never; news settles it',
    tests: [
      'is of unknown fate: one that must arrive goes once more with the same content, a reminder never twice',
      'is known after all once the mail service tells of it, and does not go again',
    ],
  },
  {
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
    fault: 'The mail service takes none for now',
    holds: 'mails wait, uncounted',
    tests: ['wait, uncounted, while the mail service surely takes none'],
  },
  {
    fault: 'The fate of a mail is unknown',
    holds: 'once more, and then no more',
    tests: ['go once more after one of unknown fate, and then no more'],
  },
  {
    fault: 'A start is killed half-way',
    holds: 'it goes on, each evaluation is started once',
    tests: ['a start of 400 evaluations killed half-way goes on by itself'],
  },
  {
    fault: 'An answer to the engine is lost',
    holds: 'the next look tells the wait again',
    tests: ['tells a wait of its answer that was lost on the way'],
  },
  {
    fault: 'An execution is missing',
    holds: 'the next look starts it again, once',
    tests: ['starts an execution again that is missing'],
  },
  {
    fault: 'A row of the record is altered or taken out',
    holds: 'the command names the first bad line',
    tests: [
      'names the first line that was altered',
      'and names the first line that somebody altered in the table',
    ],
  },
  {
    fault: 'A record is written anew as a whole',
    holds: 'the root that was kept outside tells',
    tests: ['finds a record that was written anew as a whole'],
  },
  {
    fault: 'The sign-in provider vouches for nobody',
    holds: 'nobody is signed in',
    tests: ['signs nobody in on a token that the provider did not sign'],
  },
  {
    fault: 'Killed at any step, by seed',
    holds: 'one decision a version, none lost, chain whole, mails bounded',
    tests: ['leaves table, engine and mails sound'],
  },
  {
    fault: 'The whole system killed with -9 at random moments',
    holds: 'the year comes to its end with every record whole',
    tests: ['comes to its end all the same, with every record whole'],
  },
  {
    fault: 'The account is throttled by AWS for minutes',
    holds: 'the backlog drains without loss',
    notHere:
      'DynamoDB Local and the local engine never throttle; conflicts and lost answers are injected at the client instead',
  },
  {
    fault: 'PITR restores to an hour ago',
    holds: 'the app begins on the new table, orphans are listed',
    notHere: 'point-in-time recovery exists only in AWS; no drill on this machine yet',
  },
];
