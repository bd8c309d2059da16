import type { CandidateTheme } from "../../contract/pack.ts";

/** Questions a candidate may want to put at the end, by what they help to find out. */
export const candidateThemes: readonly CandidateTheme[] = [
  {
    id: "role-in-organisation",
    name: "How the role fits the organisation",
    questions: [
      "Which problem would be smaller a year from now if you chose the right person?",
      "Which decisions does this role make without asking anyone?",
      "What do the people who depend on this role say about it today?",
      "What is the story behind this opening?",
      "Which goal of the whole organisation does this team bring closer?",
      "What has been tried in this area before that did not work?",
      "Which part of this role do people outside the team usually misunderstand?",
      "How might the role look different in two years?",
    ],
  },
  {
    id: "skills-and-success",
    name: "Core skills and what makes someone succeed",
    questions: [
      "What did the best person you have seen in this role do that others did not?",
      "Which skill must a person bring on the first day because it is hard to learn here?",
      "How will you know after six months that choosing me was right?",
      "When somebody struggled in this role, what was it usually about?",
      "Which of the principles matters most in an ordinary week here?",
      "How does good work come to be noticed here?",
      "What would I have to show to be trusted with something larger?",
      "From what you heard today, where would you want me to grow first?",
    ],
  },
  {
    id: "training",
    name: "What training looks like",
    questions: [
      "What does the first week look like, day by day?",
      "How much time is set aside for the person who would teach me?",
      "How long does it usually take until a new person works on their own?",
      "What was the last thing your team learned together?",
      "How often does a new person hear how they are doing?",
      "What may a beginner get wrong without anyone minding?",
      "Which courses, mentors or visits to other teams do people really make use of?",
      "How did the last person who joined find their start, in their own words?",
    ],
  },
  {
    id: "team-and-working",
    name: "Team and way of working",
    questions: [
      "How does a normal day run, from the first message to the last?",
      "How was the team's last disagreement about something important settled?",
      "How long have the people in the team been here?",
      "How do you decide what does not get done?",
      "What happens here after something has gone wrong?",
      "Which meeting would the team never want to drop?",
      "How do people who work different hours or from different places stay in the picture?",
      "What would the team like its manager to do less of?",
    ],
  },
  {
    id: "what-is-special",
    name: "What is special here",
    questions: [
      "How much travel comes with this role in an ordinary month?",
      "Which parts of this work need me to be on site?",
      "How are evenings, weekends and standby shared out?",
      "What surprises people most in their first month here?",
      "Which part of this work is harder than it looks from outside?",
      "How does the work change over the year?",
      "Which customs of this place would you want to keep whatever happens?",
      "What should somebody know about this place before they move house for it?",
    ],
  },
  {
    id: "interviewers-experience",
    name: "The interviewer's own experience",
    questions: [
      "What makes you stay here?",
      "Which piece of your own work here are you proudest of?",
      "What do you know now about working here that you wish you had known at the start?",
      "When did you last change your mind about something important at work?",
      "What did you find hardest in your first year?",
      "What is the most useful thing that somebody here has taught you?",
      "Which decision of the last year would you have taken differently?",
      "What are you looking forward to in your own work over the next few months?",
    ],
  },
];
