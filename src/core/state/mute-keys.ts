export const topicKey = (topic: string): string => `topic/${topic}`;
export const offerKey = (offer: string): string => `offer/${offer}`;
