import type { CandidateTheme } from "../pack.ts";

/** Questions a candidate may want to put at the end, by what they help to find out. */
export const candidateThemes: readonly CandidateTheme[] = [
  {
    id: "role-in-organisation",
    name: "How the role fits the organisation",
    questions: [
      "Which problem would be smaller a year from now if you chose the right person?",
      "Where does this role sit, and which decisions does it make without asking anyone?",
      "Who depends on the work of this role, and what do they say about it today?",
      "What is the story behind this opening: a new position, or one that somebody is leaving?",
      "Which goal of the whole organisation does this team move, and how do you see it moving?",
      "What has been tried in this area before, and what became of it?",
      "Which part of this role do people outside the team usually misunderstand?",
      "How might the role look different in two years?",
    ],
  },
  {
    id: "skills-and-success",
    name: "Core skills and what makes someone succeed",
    questions: [
      "Think of the person who did this work best. What did they do that others did not?",
      "Which skill could I learn on the job, and which one should I bring on the first day?",
      "How will you know after six months that choosing me was right?",
      "When somebody struggled in this role, what was it usually about?",
      "Which of the principles matters most in an ordinary week here?",
      "How is good work noticed here, and by whom?",
      "What would I have to show to be trusted with something larger?",
      "From what you heard today, where would you want me to grow first?",
    ],
  },
  {
    id: "training",
    name: "What training looks like",
    questions: [
      "What does the first week look like, and what the third month?",
      "Who would teach me, and how much of their time is set aside for it?",
      "How long does it usually take until a new person works on their own?",
      "What was the last thing your team learned together, and how did you go about it?",
      "How does feedback reach a new person here, and how often?",
      "What may a beginner get wrong without anyone minding?",
      "Which courses, mentors or visits to other teams can people use, and who really uses them?",
      "How did the last person who joined find their start, in their own words?",
    ],
  },
  {
    id: "team-and-working",
    name: "Team and way of working",
    questions: [
      "How does a normal day run, from the first message to the last?",
      "Tell me about the last time the team disagreed on something that mattered. How was it settled?",
      "Who is in the team, and how long have they been here?",
      "How do you decide what does not get done?",
      "What happens here after something has gone wrong?",
      "Which meeting would the team miss if it were dropped, and which one would it not?",
      "How do people who work different hours or from different places stay in the picture?",
      "What would the team like its manager to do more of, and what less of?",
    ],
  },
  {
    id: "what-is-special",
    name: "What is special here",
    questions: [
      "How much travel comes with this role, and how long ahead is it known?",
      "What can be done from home, and what needs me on site?",
      "How are evenings, weekends and standby shared out, and how often do they come round?",
      "What surprises people most in their first month here?",
      "Which part of this work is harder than it looks from outside?",
      "How does the work change over the year: when is it busiest, and when is it calm?",
      "Which customs of this place would you want to keep whatever happens?",
      "What should somebody know about this place before they move house for it?",
    ],
  },
  {
    id: "interviewers-experience",
    name: "The interviewer's own experience",
    questions: [
      "What made you choose this place, and what makes you stay?",
      "Which piece of your own work here are you proudest of?",
      "What do you know now about working here that you wish you had known at the start?",
      "When did you last change your mind about something important at work?",
      "What did you find hardest in your first year?",
      "Who here has taught you most, and what was it?",
      "Which decision of the last year would you have taken differently?",
      "What are you looking forward to in your own work over the next few months?",
    ],
  },
];
